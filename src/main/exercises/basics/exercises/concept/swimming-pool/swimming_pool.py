"""Answers questions at the entrance of a swimming pool."""


def water_feels(degrees):
    """Return "cold", "fresh" or "warm"."""
    pass


def may_enter(age, with_adult):
    """Return True if somebody of this age may come in, else False."""
    pass


def price(age):
    """Return the coins that somebody of this age pays."""
    pass
