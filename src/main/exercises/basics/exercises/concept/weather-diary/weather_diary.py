"""Reads a diary of temperatures."""


def read_lines(file_name):
    """Return a list of the file's lines that are not empty."""
    pass


def temperatures(file_name):
    """Return a list of the temperatures, as numbers."""
    pass


def warmest_day(file_name):
    """Return the name of the first day with the highest temperature."""
    pass
