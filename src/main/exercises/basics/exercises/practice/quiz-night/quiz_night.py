"""Keeps the score of a quiz night."""


def points(notes):
    """Return a dictionary with the sum of the points of each team."""
    pass


def board(totals):
    """Return a list of lines such as "Owls: 5", with the most points first."""
    pass
