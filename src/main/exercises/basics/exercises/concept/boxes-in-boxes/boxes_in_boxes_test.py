import unittest

import pytest

from boxes_in_boxes import count_things, depth, holds

KITCHEN = ["pan", ["cup", "plate"], ["forks", ["spoon", "ladle"]]]


class BoxesInBoxesTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_a_box_with_two_things(self):
        self.assertEqual(count_things(["cup", "plate"]), 2)

    @pytest.mark.task(taskno=1)
    def test_a_box_with_a_thing_and_a_box(self):
        self.assertEqual(count_things(["pan", ["cup", "plate"]]), 3)

    @pytest.mark.task(taskno=1)
    def test_the_kitchen_has_six_things(self):
        self.assertEqual(count_things(KITCHEN), 6)

    @pytest.mark.task(taskno=1)
    def test_empty_boxes_hold_nothing(self):
        self.assertEqual(count_things([[], [[]]]), 0)

    @pytest.mark.task(taskno=2)
    def test_the_pan_lies_on_top(self):
        self.assertIs(holds(KITCHEN, "pan"), True)

    @pytest.mark.task(taskno=2)
    def test_the_ladle_lies_deep_inside(self):
        self.assertIs(holds(KITCHEN, "ladle"), True)

    @pytest.mark.task(taskno=2)
    def test_the_forks_are_behind_another_box(self):
        self.assertIs(holds(KITCHEN, "forks"), True, "Go on looking after a box in which the thing is not.")

    @pytest.mark.task(taskno=2)
    def test_there_is_no_lamp(self):
        self.assertIs(holds(KITCHEN, "lamp"), False)

    @pytest.mark.task(taskno=3)
    def test_an_empty_box_has_depth_1(self):
        self.assertEqual(depth([]), 1)

    @pytest.mark.task(taskno=3)
    def test_a_box_in_a_box_has_depth_2(self):
        self.assertEqual(depth(["pan", ["cup"]]), 2)

    @pytest.mark.task(taskno=3)
    def test_two_boxes_beside_each_other_have_depth_2(self):
        self.assertEqual(depth([["cup"], ["plate"]]), 2, "Only boxes that are inside one another count.")

    @pytest.mark.task(taskno=3)
    def test_the_kitchen_has_depth_3(self):
        self.assertEqual(depth(KITCHEN), 3)
