"""Compares the lists of two clubs."""


def count_visitors(names):
    """Return how many different names are on the list."""
    return len(set(names))


def in_both(chess, drama):
    """Return the set of the names that are on both lists."""
    return set(chess) & set(drama)


def new_today(last_week, today):
    """Return the set of the names that are on today's list only."""
    return set(today) - set(last_week)
