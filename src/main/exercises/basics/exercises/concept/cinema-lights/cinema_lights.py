"""Sets up a small cinema."""


def total_seats(rows, first_row):
    """Return the seats of all rows together; each row has 2 more than the one before."""
    pass


def lights(seats):
    """Return "*" for every third seat and "." for each other seat, as one string."""
    pass


def countdown(start):
    """Return the numbers from start down to 1, each with a space after it, and "Film!"."""
    pass
