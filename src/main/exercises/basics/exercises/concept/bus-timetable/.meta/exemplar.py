"""A bus timetable, in minutes after midnight."""


def departures(first, every):
    """Yield the first time, and then a time every so many minutes, without end."""
    time = first
    while True:
        yield time
        time = time + every


def until(times, last):
    """Yield the times as long as they are not later than the last time."""
    for time in times:
        if time > last:
            return
        yield time


def as_clock(times):
    """Yield each time as text with hours and minutes, such as "6:05"."""
    for time in times:
        yield f"{time // 60}:{time % 60:02}"
