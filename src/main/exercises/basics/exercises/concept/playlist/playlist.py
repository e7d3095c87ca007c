"""A small music player."""


def add_song(songs, title):
    """Add the title at the end of the list of songs and return the list."""
    pass


def next_songs(songs, count):
    """Return a list of the first titles, at most count of them."""
    pass


def longest_title(songs):
    """Return the longest title, the first one if there are several, or "" if there is none."""
    pass
