import unittest

from practice_streak import longest_streak


class PracticeStreakTest(unittest.TestCase):
    def test_the_longest_streak_comes_first(self):
        self.assertEqual(longest_streak([True, True, False, True]), 2)

    def test_the_longest_streak_comes_last(self):
        self.assertEqual(longest_streak([False, True, True, True]), 3)

    def test_the_longest_streak_is_in_the_middle(self):
        self.assertEqual(longest_streak([True, False, True, True, False, True]), 2)

    def test_practice_every_day(self):
        self.assertEqual(longest_streak([True, True, True, True]), 4)

    def test_practice_every_other_day(self):
        self.assertEqual(longest_streak([True, False, True, False, True]), 1)

    def test_no_practice_at_all(self):
        self.assertEqual(longest_streak([False, False]), 0)

    def test_an_empty_diary(self):
        self.assertEqual(longest_streak([]), 0)
