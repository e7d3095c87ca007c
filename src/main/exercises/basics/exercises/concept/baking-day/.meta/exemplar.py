"""Plans a baking day."""


def flour_needed(guests):
    """Return the grams of flour for so many guests."""
    return guests * 60


def rolls_needed(guests):
    """Return the number of rolls for so many guests and the neighbours."""
    return guests * 2 + 4


def baking_minutes(trays):
    """Return the minutes to heat the oven and bake so many trays."""
    return 10 + trays * 18
