"""A card that pays for bus rides."""


class TravelCard:
    """A travel card with an owner and a balance in coins."""

    def __init__(self, owner, balance=0):
        """Make a card; its balance is 0 unless another one is given."""
        self.owner = owner
        self.balance = balance

    def top_up(self, coins):
        """Add the coins to the balance and return the new balance."""
        self.balance = self.balance + coins
        return self.balance

    def ride(self, price):
        """Pay for a ride; return True, or False if the balance is not enough."""
        if self.balance < price:
            return False
        self.balance = self.balance - price
        return True

    def __str__(self):
        """Return the owner and the balance as text."""
        return f"{self.owner}: {self.balance} coins"
