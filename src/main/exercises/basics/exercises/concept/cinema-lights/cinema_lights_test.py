import unittest

import pytest

from cinema_lights import countdown, lights, total_seats


class CinemaLightsTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_a_single_row(self):
        self.assertEqual(total_seats(1, 10), 10)

    @pytest.mark.task(taskno=1)
    def test_three_rows_that_widen(self):
        self.assertEqual(total_seats(3, 10), 36, "The rows have 10, 12 and 14 seats.")

    @pytest.mark.task(taskno=1)
    def test_a_hall_without_rows(self):
        self.assertEqual(total_seats(0, 10), 0)

    @pytest.mark.task(taskno=2)
    def test_seven_seats_have_lights_at_3_and_6(self):
        self.assertEqual(lights(7), "..*..*.")

    @pytest.mark.task(taskno=2)
    def test_the_last_seat_can_have_a_light(self):
        self.assertEqual(lights(3), "..*")

    @pytest.mark.task(taskno=2)
    def test_two_seats_have_no_light(self):
        self.assertEqual(lights(2), "..")

    @pytest.mark.task(taskno=2)
    def test_no_seats_make_an_empty_string(self):
        self.assertEqual(lights(0), "")

    @pytest.mark.task(taskno=3)
    def test_countdown_from_3(self):
        self.assertEqual(countdown(3), "3 2 1 Film!")

    @pytest.mark.task(taskno=3)
    def test_countdown_from_1(self):
        self.assertEqual(countdown(1), "1 Film!")

    @pytest.mark.task(taskno=3)
    def test_countdown_from_0_is_only_the_word(self):
        self.assertEqual(countdown(0), "Film!")
