import unittest

import pytest

from quiz_night import board, points


class QuizNightTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_points_of_a_team_are_added_up(self):
        self.assertEqual(points([("Owls", 2), ("Foxes", 1), ("Owls", 3)]), {"Owls": 5, "Foxes": 1})

    @pytest.mark.task(taskno=1)
    def test_a_single_answer(self):
        self.assertEqual(points([("Bears", 2)]), {"Bears": 2})

    @pytest.mark.task(taskno=1)
    def test_a_team_whose_answer_won_0_points_is_there_all_the_same(self):
        self.assertEqual(points([("Bears", 0)]), {"Bears": 0})

    @pytest.mark.task(taskno=1)
    def test_no_answers_make_an_empty_dictionary(self):
        self.assertEqual(points([]), {})

    @pytest.mark.task(taskno=2)
    def test_the_most_points_come_first(self):
        self.assertEqual(board({"Foxes": 1, "Owls": 5}), ["Owls: 5", "Foxes: 1"])

    @pytest.mark.task(taskno=2)
    def test_equal_teams_follow_the_alphabet(self):
        self.assertEqual(board({"Foxes": 1, "Owls": 5, "Bears": 1}), ["Owls: 5", "Bears: 1", "Foxes: 1"])

    @pytest.mark.task(taskno=2)
    def test_points_are_compared_as_numbers(self):
        self.assertEqual(board({"Owls": 9, "Foxes": 10}), ["Foxes: 10", "Owls: 9"], "10 is more than 9.")

    @pytest.mark.task(taskno=2)
    def test_a_board_without_teams_is_empty(self):
        self.assertEqual(board({}), [])
