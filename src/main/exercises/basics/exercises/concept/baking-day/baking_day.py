"""Plans a baking day."""


def flour_needed(guests):
    """Return the grams of flour for so many guests."""
    pass


def rolls_needed(guests):
    """Return the number of rolls for so many guests and the neighbours."""
    pass


def baking_minutes(trays):
    """Return the minutes to heat the oven and bake so many trays."""
    pass
