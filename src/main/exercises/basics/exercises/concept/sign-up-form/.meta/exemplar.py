"""Reads the ages from a sign-up form."""


def read_age(text):
    """Return the text as a whole number, or None if it is none."""
    try:
        return int(text)
    except ValueError:
        return None


def check_age(age):
    """Return the age, or raise a ValueError if it is not from 0 to 120."""
    if age < 0 or age > 120:
        raise ValueError("age must be from 0 to 120")
    return age


def good_ages(texts):
    """Return a list of the texts that are whole numbers from 0 to 120, as numbers."""
    ages = []
    for text in texts:
        try:
            ages.append(check_age(int(text)))
        except ValueError:
            pass
    return ages
