"""Prepares name tags."""


def tidy(name):
    """Return the name without spaces at its ends, each word with a capital letter."""
    return name.strip().title()


def initials(first_name, last_name):
    """Return the two first letters as capitals."""
    return (first_name[0] + last_name[0]).upper()


def tag(name, team):
    """Return the text of a name tag."""
    return f"I am {name} and I play for the {team}."
