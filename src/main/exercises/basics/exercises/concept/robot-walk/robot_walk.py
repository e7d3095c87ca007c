"""Steers a robot over a floor of squares."""


def step(position, direction):
    """Return the position after one step "up", "down", "left" or "right"."""
    pass


def walk(directions):
    """Return the position after all these steps, starting at (0, 0)."""
    pass


def way_home(position):
    """Return the smallest number of steps from the position to (0, 0)."""
    pass
