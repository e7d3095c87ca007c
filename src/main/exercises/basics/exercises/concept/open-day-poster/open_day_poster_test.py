import io
import runpy
import unittest
from contextlib import redirect_stdout

import pytest


def shown_in_line(number):
    """Run the program and return what it shows in this line."""
    screen = io.StringIO()
    with redirect_stdout(screen):
        runpy.run_module("open_day_poster")
    print(screen.getvalue(), end="")
    lines = screen.getvalue().splitlines()
    if number > len(lines):
        return f"(there is no line {number})"
    return lines[number - 1]


class OpenDayPosterTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_line_1_greets_the_visitors(self):
        self.assertEqual(shown_in_line(1), "Welcome to our open day!")

    @pytest.mark.task(taskno=2)
    def test_line_2_says_when_the_doors_open(self):
        self.assertEqual(shown_in_line(2), "Doors open at 9:00.")

    @pytest.mark.task(taskno=3)
    def test_line_3_is_empty(self):
        self.assertEqual(shown_in_line(3), "")

    @pytest.mark.task(taskno=4)
    def test_line_4_shows_the_way_to_the_cake(self):
        self.assertEqual(shown_in_line(4), "Cake and juice: room 12")

    @pytest.mark.task(taskno=4)
    def test_nothing_follows_line_4(self):
        self.assertEqual(shown_in_line(4), "Cake and juice: room 12")
        self.assertEqual(shown_in_line(5), "(there is no line 5)", "The poster ends after four lines.")
