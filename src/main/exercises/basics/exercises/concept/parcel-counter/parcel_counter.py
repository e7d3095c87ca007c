"""Serves customers at a parcel counter."""


def label(name, town):
    """Return the label of a parcel, with a warning if it is fragile."""
    pass


def postage(kilos):
    """Return the coins for a parcel: by its weight, and 5 more if it is express."""
    pass


def pack(thing):
    """Put the thing into the box, a new one if none is given, and return the box."""
    pass
