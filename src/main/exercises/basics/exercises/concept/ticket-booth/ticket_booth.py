"""A ticket booth that serves one visitor."""

ticket_price = 6

# Ask for the name and say hello.


# Ask for the number of tickets and say what they cost.
