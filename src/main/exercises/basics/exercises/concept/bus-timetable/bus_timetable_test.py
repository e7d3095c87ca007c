import unittest
from itertools import islice

import pytest

from bus_timetable import as_clock, departures, until


def first_values(count, series):
    """Return a list of the first values of a series."""
    if series is None:
        raise AssertionError("The function returned None; it has no yield yet.")
    return list(islice(series, count))


class BusTimetableTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_the_first_four_buses(self):
        self.assertEqual(first_values(4, departures(390, 20)), [390, 410, 430, 450])

    @pytest.mark.task(taskno=1)
    def test_the_first_bus_alone(self):
        self.assertEqual(first_values(1, departures(0, 7)), [0])

    @pytest.mark.task(taskno=1)
    def test_a_bus_every_minute(self):
        self.assertEqual(first_values(3, departures(600, 1)), [600, 601, 602])

    @pytest.mark.task(taskno=2)
    def test_later_times_are_not_given(self):
        self.assertEqual(first_values(10, until([390, 410, 430], 415)), [390, 410])

    @pytest.mark.task(taskno=2)
    def test_the_last_time_itself_is_given(self):
        self.assertEqual(first_values(10, until([390, 410, 430], 410)), [390, 410])

    @pytest.mark.task(taskno=2)
    def test_a_series_without_end_is_ended(self):
        self.assertEqual(first_values(10, until(departures(390, 20), 430)), [390, 410, 430])

    @pytest.mark.task(taskno=2)
    def test_all_times_are_too_late(self):
        self.assertEqual(first_values(10, until([390, 410], 100)), [])

    @pytest.mark.task(taskno=3)
    def test_times_as_on_a_clock(self):
        self.assertEqual(first_values(3, as_clock([390, 425, 600])), ["6:30", "7:05", "10:00"])

    @pytest.mark.task(taskno=3)
    def test_just_after_midnight(self):
        self.assertEqual(first_values(1, as_clock([9])), ["0:09"])

    @pytest.mark.task(taskno=3)
    def test_a_clock_for_a_series_without_end(self):
        self.assertEqual(
            first_values(2, as_clock(departures(390, 20))),
            ["6:30", "6:50"],
            "Yield each time as soon as it is known, and do not wait for the last one.",
        )
