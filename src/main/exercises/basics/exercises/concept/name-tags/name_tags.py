"""Prepares name tags."""


def tidy(name):
    """Return the name without spaces at its ends, each word with a capital letter."""
    pass


def initials(first_name, last_name):
    """Return the two first letters as capitals."""
    pass


def tag(name, team):
    """Return the text of a name tag."""
    pass
