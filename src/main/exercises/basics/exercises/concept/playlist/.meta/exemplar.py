"""A small music player."""


def add_song(songs, title):
    """Add the title at the end of the list of songs and return the list."""
    songs.append(title)
    return songs


def next_songs(songs, count):
    """Return a list of the first titles, at most count of them."""
    return songs[0:count]


def longest_title(songs):
    """Return the longest title, the first one if there are several, or "" if there is none."""
    longest = ""
    for title in songs:
        if len(title) > len(longest):
            longest = title
    return longest
