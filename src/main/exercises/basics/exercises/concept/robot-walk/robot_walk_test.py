import unittest

import pytest

from robot_walk import step, walk, way_home


class RobotWalkTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_a_step_up(self):
        self.assertEqual(step((0, 0), "up"), (0, 1))

    @pytest.mark.task(taskno=1)
    def test_a_step_right(self):
        self.assertEqual(step((0, 0), "right"), (1, 0))

    @pytest.mark.task(taskno=1)
    def test_a_step_down(self):
        self.assertEqual(step((2, 3), "down"), (2, 2))

    @pytest.mark.task(taskno=1)
    def test_a_step_left(self):
        self.assertEqual(step((2, 3), "left"), (1, 3))

    @pytest.mark.task(taskno=1)
    def test_a_step_left_of_the_start_has_a_negative_x(self):
        self.assertEqual(step((0, 0), "left"), (-1, 0))

    @pytest.mark.task(taskno=2)
    def test_a_route_of_three_steps(self):
        self.assertEqual(walk(["up", "up", "right"]), (1, 2))

    @pytest.mark.task(taskno=2)
    def test_a_route_that_comes_back(self):
        self.assertEqual(walk(["up", "right", "down", "left"]), (0, 0))

    @pytest.mark.task(taskno=2)
    def test_a_route_without_steps_stays_at_the_start(self):
        self.assertEqual(walk([]), (0, 0))

    @pytest.mark.task(taskno=3)
    def test_the_way_home_from_the_right(self):
        self.assertEqual(way_home((1, 2)), 3)

    @pytest.mark.task(taskno=3)
    def test_the_way_home_from_the_left(self):
        self.assertEqual(way_home((-2, 1)), 3, "Two steps right and one step down.")

    @pytest.mark.task(taskno=3)
    def test_the_way_home_from_home(self):
        self.assertEqual(way_home((0, 0)), 0)
