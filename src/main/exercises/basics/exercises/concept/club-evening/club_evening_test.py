import unittest

import pytest

from club_evening import count_visitors, in_both, new_today


class ClubEveningTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_somebody_who_wrote_twice_counts_once(self):
        self.assertEqual(count_visitors(["Mira", "Tomo", "Mira"]), 2)

    @pytest.mark.task(taskno=1)
    def test_three_different_visitors(self):
        self.assertEqual(count_visitors(["Mira", "Tomo", "Ana"]), 3)

    @pytest.mark.task(taskno=1)
    def test_an_empty_list_has_no_visitors(self):
        self.assertEqual(count_visitors([]), 0)

    @pytest.mark.task(taskno=2)
    def test_one_name_is_on_both_lists(self):
        self.assertEqual(in_both(["Mira", "Tomo"], ["Tomo", "Ana"]), {"Tomo"})

    @pytest.mark.task(taskno=2)
    def test_two_names_are_on_both_lists(self):
        self.assertEqual(in_both(["Ana", "Mira", "Tomo"], ["Tomo", "Ana"]), {"Ana", "Tomo"})

    @pytest.mark.task(taskno=2)
    def test_no_name_is_on_both_lists(self):
        self.assertEqual(in_both(["Mira"], ["Ana"]), set())

    @pytest.mark.task(taskno=3)
    def test_ana_is_new_today(self):
        self.assertEqual(new_today(["Mira", "Tomo"], ["Tomo", "Ana", "Ana"]), {"Ana"})

    @pytest.mark.task(taskno=3)
    def test_nobody_is_new_today(self):
        self.assertEqual(new_today(["Mira", "Tomo"], ["Tomo"]), set(), "Tomo came last week too.")

    @pytest.mark.task(taskno=3)
    def test_on_the_first_evening_everybody_is_new(self):
        self.assertEqual(new_today([], ["Tomo", "Ana"]), {"Ana", "Tomo"})
