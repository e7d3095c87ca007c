"""A ticket booth that serves one visitor."""

ticket_price = 6

name = input("What is your name? ")
print(f"Hello, {name}!")

tickets = int(input("How many tickets? "))
print(f"That makes {tickets * ticket_price} coins.")
