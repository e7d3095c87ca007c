import unittest

import pytest

from baking_day import baking_minutes, flour_needed, rolls_needed


class BakingDayTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_flour_for_one_guest(self):
        self.assertEqual(flour_needed(1), 60)

    @pytest.mark.task(taskno=1)
    def test_flour_for_five_guests(self):
        self.assertEqual(flour_needed(5), 300)

    @pytest.mark.task(taskno=1)
    def test_no_guests_need_no_flour(self):
        self.assertEqual(flour_needed(0), 0)

    @pytest.mark.task(taskno=2)
    def test_rolls_for_one_guest_and_the_neighbours(self):
        self.assertEqual(rolls_needed(1), 6)

    @pytest.mark.task(taskno=2)
    def test_rolls_for_five_guests_and_the_neighbours(self):
        self.assertEqual(rolls_needed(5), 14)

    @pytest.mark.task(taskno=2)
    def test_the_neighbours_get_rolls_even_without_guests(self):
        self.assertEqual(rolls_needed(0), 4)

    @pytest.mark.task(taskno=3)
    def test_minutes_for_one_tray(self):
        self.assertEqual(baking_minutes(1), 28)

    @pytest.mark.task(taskno=3)
    def test_minutes_for_three_trays(self):
        self.assertEqual(baking_minutes(3), 64, "The oven is heated once, not once for each tray.")
