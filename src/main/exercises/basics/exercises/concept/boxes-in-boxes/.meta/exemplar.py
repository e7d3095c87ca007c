"""Looks into boxes that hold boxes."""


def count_things(box):
    """Return the number of things in the box and in all boxes inside."""
    count = 0
    for content in box:
        if isinstance(content, list):
            count = count + count_things(content)
        else:
            count = count + 1
    return count


def holds(box, thing):
    """Return True if the thing is in the box or in a box inside, else False."""
    for content in box:
        if isinstance(content, list):
            if holds(content, thing):
                return True
        elif content == thing:
            return True
    return False


def depth(box):
    """Return how many boxes are inside one another, 1 for a box without boxes."""
    deepest = 0
    for content in box:
        if isinstance(content, list):
            deepest = max(deepest, depth(content))
    return deepest + 1
