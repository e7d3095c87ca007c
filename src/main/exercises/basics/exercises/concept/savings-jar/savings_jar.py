"""How long does it take to fill a jar?"""


def weeks_to_save(goal, weekly):
    """Return the weeks until an empty jar holds the goal, or -1 if it never will."""
    pass


def folds(thickness, goal):
    """Return how often paper must be folded until it is at least as thick as the goal."""
    pass
