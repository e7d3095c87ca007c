"""Reads a diary of temperatures."""


def read_lines(file_name):
    """Return a list of the file's lines that are not empty."""
    lines = []
    with open(file_name, encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            if line != "":
                lines.append(line)
    return lines


def temperatures(file_name):
    """Return a list of the temperatures, as numbers."""
    degrees = []
    for line in read_lines(file_name):
        words = line.split()
        degrees.append(int(words[1]))
    return degrees


def warmest_day(file_name):
    """Return the name of the first day with the highest temperature."""
    warmest = None
    highest = None
    for line in read_lines(file_name):
        words = line.split()
        degrees = int(words[1])
        if highest is None or degrees > highest:
            warmest = words[0]
            highest = degrees
    return warmest
