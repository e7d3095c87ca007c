import unittest

import pytest

from lost_and_found import count_things, most_frequent, where_is


class LostAndFoundTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_the_scarf_is_in_box_1(self):
        self.assertEqual(where_is({"umbrella": "shelf 2", "scarf": "box 1"}, "scarf"), "box 1")

    @pytest.mark.task(taskno=1)
    def test_the_umbrella_is_on_shelf_2(self):
        self.assertEqual(where_is({"umbrella": "shelf 2", "scarf": "box 1"}, "umbrella"), "shelf 2")

    @pytest.mark.task(taskno=1)
    def test_a_glove_that_was_not_found_is_not_here(self):
        self.assertEqual(where_is({"umbrella": "shelf 2"}, "glove"), "not here")

    @pytest.mark.task(taskno=2)
    def test_two_gloves_and_a_scarf(self):
        self.assertEqual(count_things(["glove", "scarf", "glove"]), {"glove": 2, "scarf": 1})

    @pytest.mark.task(taskno=2)
    def test_one_bottle(self):
        self.assertEqual(count_things(["bottle"]), {"bottle": 1})

    @pytest.mark.task(taskno=2)
    def test_nothing_was_handed_in(self):
        self.assertEqual(count_things([]), {})

    @pytest.mark.task(taskno=3)
    def test_gloves_come_first_and_most_often(self):
        self.assertEqual(most_frequent({"glove": 2, "scarf": 1}), "glove")

    @pytest.mark.task(taskno=3)
    def test_bottles_come_last_and_most_often(self):
        self.assertEqual(most_frequent({"glove": 2, "scarf": 1, "bottle": 5}), "bottle")

    @pytest.mark.task(taskno=3)
    def test_without_things_the_answer_is_nothing(self):
        self.assertEqual(most_frequent({}), "nothing")
