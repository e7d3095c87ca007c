"""How long does it take to fill a jar?"""


def weeks_to_save(goal, weekly):
    """Return the weeks until an empty jar holds the goal, or -1 if it never will."""
    if goal > 0 and weekly == 0:
        return -1
    saved = 0
    weeks = 0
    while saved < goal:
        saved = saved + weekly
        weeks = weeks + 1
    return weeks


def folds(thickness, goal):
    """Return how often paper must be folded until it is at least as thick as the goal."""
    count = 0
    while thickness < goal:
        thickness = thickness * 2
        count = count + 1
    return count
