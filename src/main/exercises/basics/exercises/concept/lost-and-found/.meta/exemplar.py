"""Helps at the lost-and-found desk."""


def where_is(places, thing):
    """Return the place of the thing, or "not here"."""
    return places.get(thing, "not here")


def count_things(things):
    """Return a dictionary that says how often each thing is in the list."""
    counts = {}
    for thing in things:
        counts[thing] = counts.get(thing, 0) + 1
    return counts


def most_frequent(counts):
    """Return the thing with the highest count, or "nothing" if there is none."""
    most = "nothing"
    highest = 0
    for thing, count in counts.items():
        if count > highest:
            most = thing
            highest = count
    return most
