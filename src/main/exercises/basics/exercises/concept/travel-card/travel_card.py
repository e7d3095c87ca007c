"""A card that pays for bus rides."""


class TravelCard:
    """A travel card with an owner and a balance in coins."""

    def __init__(self, owner):
        """Make a card; its balance is 0 unless another one is given."""
        pass

    def top_up(self, coins):
        """Add the coins to the balance and return the new balance."""
        pass

    def ride(self, price):
        """Pay for a ride; return True, or False if the balance is not enough."""
        pass

    def __str__(self):
        """Return the owner and the balance as text."""
        return "a travel card"
