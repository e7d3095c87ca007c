import tempfile
import unittest
from pathlib import Path

import pytest

from weather_diary import read_lines, temperatures, warmest_day


class WeatherDiaryTest(unittest.TestCase):
    def diary_with(self, text):
        """Write a file with this text and return its name."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = Path(folder.name) / "diary.txt"
        file.write_text(text, encoding="utf-8")
        return str(file)

    @pytest.mark.task(taskno=1)
    def test_lines_of_two_days(self):
        self.assertEqual(read_lines(self.diary_with("Monday 12\nTuesday 9\n")), ["Monday 12", "Tuesday 9"])

    @pytest.mark.task(taskno=1)
    def test_empty_lines_are_left_out(self):
        self.assertEqual(read_lines(self.diary_with("Monday 12\n\n\nTuesday 9\n")), ["Monday 12", "Tuesday 9"])

    @pytest.mark.task(taskno=1)
    def test_spaces_around_a_line_are_left_out(self):
        self.assertEqual(read_lines(self.diary_with("  Monday 12  \n   \n")), ["Monday 12"])

    @pytest.mark.task(taskno=1)
    def test_an_empty_file_has_no_lines(self):
        self.assertEqual(read_lines(self.diary_with("")), [])

    @pytest.mark.task(taskno=2)
    def test_temperatures_of_two_days(self):
        self.assertEqual(temperatures(self.diary_with("Monday 12\nTuesday 9\n")), [12, 9])

    @pytest.mark.task(taskno=2)
    def test_temperatures_below_zero(self):
        self.assertEqual(temperatures(self.diary_with("Monday 0\n\nTuesday -3\n")), [0, -3])

    @pytest.mark.task(taskno=2)
    def test_temperatures_of_the_week_in_diary_txt(self):
        self.assertEqual(temperatures("diary.txt"), [12, 9, -1, 4, 15, 15, 11])

    @pytest.mark.task(taskno=3)
    def test_monday_is_the_warmest_day(self):
        self.assertEqual(warmest_day(self.diary_with("Monday 12\nTuesday 9\n\nWednesday -1\n")), "Monday")

    @pytest.mark.task(taskno=3)
    def test_the_warmest_day_of_a_very_cold_week(self):
        self.assertEqual(warmest_day(self.diary_with("Monday -9\nTuesday -4\nWednesday -6\n")), "Tuesday")

    @pytest.mark.task(taskno=3)
    def test_of_two_warmest_days_in_diary_txt_the_first_is_returned(self):
        self.assertEqual(warmest_day("diary.txt"), "Friday", "Friday and Saturday both have 15 degrees.")
