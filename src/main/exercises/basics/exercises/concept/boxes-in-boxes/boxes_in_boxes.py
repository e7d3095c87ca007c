"""Looks into boxes that hold boxes."""


def count_things(box):
    """Return the number of things in the box and in all boxes inside."""
    pass


def holds(box, thing):
    """Return True if the thing is in the box or in a box inside, else False."""
    pass


def depth(box):
    """Return how many boxes are inside one another, 1 for a box without boxes."""
    pass
