"""Steers a robot over a floor of squares."""


def step(position, direction):
    """Return the position after one step "up", "down", "left" or "right"."""
    x, y = position
    if direction == "up":
        return (x, y + 1)
    elif direction == "down":
        return (x, y - 1)
    elif direction == "left":
        return (x - 1, y)
    else:
        return (x + 1, y)


def walk(directions):
    """Return the position after all these steps, starting at (0, 0)."""
    position = (0, 0)
    for direction in directions:
        position = step(position, direction)
    return position


def way_home(position):
    """Return the smallest number of steps from the position to (0, 0)."""
    x, y = position
    return abs(x) + abs(y)
