import unittest

import pytest

from savings_jar import folds, weeks_to_save


class SavingsJarTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_90_coins_take_3_weeks_of_30(self):
        self.assertEqual(weeks_to_save(90, 30), 3)

    @pytest.mark.task(taskno=1)
    def test_100_coins_take_4_weeks_of_30(self):
        self.assertEqual(weeks_to_save(100, 30), 4, "After three weeks there are only 90 coins.")

    @pytest.mark.task(taskno=1)
    def test_one_week_is_enough_for_a_small_goal(self):
        self.assertEqual(weeks_to_save(5, 30), 1)

    @pytest.mark.task(taskno=1)
    def test_a_goal_of_0_takes_no_time(self):
        self.assertEqual(weeks_to_save(0, 30), 0)

    @pytest.mark.task(taskno=2)
    def test_3_folds_make_1_into_8(self):
        self.assertEqual(folds(1, 8), 3)

    @pytest.mark.task(taskno=2)
    def test_a_goal_of_9_takes_a_fourth_fold(self):
        self.assertEqual(folds(1, 9), 4)

    @pytest.mark.task(taskno=2)
    def test_paper_that_is_thick_enough_is_not_folded(self):
        self.assertEqual(folds(5, 3), 0)

    @pytest.mark.task(taskno=3)
    def test_without_weekly_coins_the_goal_is_never_reached(self):
        self.assertEqual(weeks_to_save(100, 0), -1)

    @pytest.mark.task(taskno=3)
    def test_a_goal_of_0_needs_no_weekly_coins(self):
        self.assertEqual(weeks_to_save(0, 0), 0)
