"""A bus timetable, in minutes after midnight."""


def departures(first, every):
    """Yield the first time, and then a time every so many minutes, without end."""
    pass


def until(times, last):
    """Yield the times as long as they are not later than the last time."""
    pass


def as_clock(times):
    """Yield each time as text with hours and minutes, such as "6:05"."""
    pass
