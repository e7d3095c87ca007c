"""Sets up a small cinema."""


def total_seats(rows, first_row):
    """Return the seats of all rows together; each row has 2 more than the one before."""
    total = 0
    seats = first_row
    for row in range(rows):
        total = total + seats
        seats = seats + 2
    return total


def lights(seats):
    """Return "*" for every third seat and "." for each other seat, as one string."""
    row = ""
    for seat in range(1, seats + 1):
        if seat % 3 == 0:
            row = row + "*"
        else:
            row = row + "."
    return row


def countdown(start):
    """Return the numbers from start down to 1, each with a space after it, and "Film!"."""
    text = ""
    for number in range(start, 0, -1):
        text = text + f"{number} "
    return text + "Film!"
