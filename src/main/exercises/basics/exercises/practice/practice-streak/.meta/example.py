"""Finds the longest streak in a practice diary."""


def longest_streak(days):
    """Return the length of the longest row of True values in the list."""
    longest = 0
    streak = 0
    for practised in days:
        if practised:
            streak = streak + 1
            longest = max(longest, streak)
        else:
            streak = 0
    return longest
