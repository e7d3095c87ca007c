"""Serves customers at a parcel counter."""


def label(name, town, fragile=False):
    """Return the label of a parcel, with a warning if it is fragile."""
    text = f"{name}, {town}"
    if fragile:
        text = text + " (fragile)"
    return text


def postage(kilos, rate=2, express=False):
    """Return the coins for a parcel: by its weight, and 5 more if it is express."""
    coins = kilos * rate
    if express:
        coins = coins + 5
    return coins


def pack(thing, box=None):
    """Put the thing into the box, a new one if none is given, and return the box."""
    if box is None:
        box = []
    box.append(thing)
    return box
