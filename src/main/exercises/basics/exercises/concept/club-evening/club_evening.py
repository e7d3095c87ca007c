"""Compares the lists of two clubs."""


def count_visitors(names):
    """Return how many different names are on the list."""
    pass


def in_both(chess, drama):
    """Return the set of the names that are on both lists."""
    pass


def new_today(last_week, today):
    """Return the set of the names that are on today's list only."""
    pass
