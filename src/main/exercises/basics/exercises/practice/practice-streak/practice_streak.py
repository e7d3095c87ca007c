"""Finds the longest streak in a practice diary."""


def longest_streak(days):
    """Return the length of the longest row of True values in the list."""
    pass
