"""Answers questions at the entrance of a swimming pool."""


def water_feels(degrees):
    """Return "cold", "fresh" or "warm"."""
    if degrees < 18:
        return "cold"
    elif degrees < 25:
        return "fresh"
    else:
        return "warm"


def may_enter(age, with_adult):
    """Return True if somebody of this age may come in, else False."""
    return age >= 12 or with_adult


def price(age):
    """Return the coins that somebody of this age pays."""
    if age < 6:
        return 0
    elif age < 18:
        return 3
    elif age < 65:
        return 5
    else:
        return 4
