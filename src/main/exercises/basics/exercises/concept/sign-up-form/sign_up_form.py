"""Reads the ages from a sign-up form."""


def read_age(text):
    """Return the text as a whole number, or None if it is none."""
    pass


def check_age(age):
    """Return the age, or raise a ValueError if it is not from 0 to 120."""
    pass


def good_ages(texts):
    """Return a list of the texts that are whole numbers from 0 to 120, as numbers."""
    pass
