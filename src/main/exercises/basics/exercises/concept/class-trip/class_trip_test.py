import unittest
from importlib.util import find_spec
from pathlib import Path

import pytest


def variables_of_trip(pupils):
    """Run the program with this number of pupils and return its variables."""
    file = find_spec("class_trip").origin
    program = Path(file).read_text(encoding="utf-8").replace("pupils = 27", f"pupils = {pupils}", 1)
    variables = {}
    exec(compile(program, file, "exec"), variables)
    return variables


class ClassTripTest(unittest.TestCase):
    def check(self, name, pupils, expected):
        variables = variables_of_trip(pupils)
        if name not in variables:
            self.fail(f"There is no variable called {name} yet.")
        self.assertEqual(variables[name], expected, f"This is {name} for {pupils} pupils.")

    @pytest.mark.task(taskno=1)
    def test_tickets_for_27_pupils(self):
        self.check("tickets_cost", pupils=27, expected=216)

    @pytest.mark.task(taskno=1)
    def test_tickets_for_30_pupils(self):
        self.check("tickets_cost", pupils=30, expected=240)

    @pytest.mark.task(taskno=2)
    def test_total_for_27_pupils(self):
        self.check("total_cost", pupils=27, expected=366)

    @pytest.mark.task(taskno=2)
    def test_total_for_30_pupils(self):
        self.check("total_cost", pupils=30, expected=390)

    @pytest.mark.task(taskno=3)
    def test_27_pupils_make_6_full_groups(self):
        self.check("full_groups", pupils=27, expected=6)

    @pytest.mark.task(taskno=3)
    def test_3_of_27_pupils_are_left_over(self):
        self.check("left_over", pupils=27, expected=3)

    @pytest.mark.task(taskno=3)
    def test_30_pupils_make_7_full_groups(self):
        self.check("full_groups", pupils=30, expected=7)

    @pytest.mark.task(taskno=3)
    def test_2_of_30_pupils_are_left_over(self):
        self.check("left_over", pupils=30, expected=2)
