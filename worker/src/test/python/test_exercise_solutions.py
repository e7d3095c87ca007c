"""Model solutions of the built-in track pass their tests, and what a student begins with does not."""

import unittest

from exercise_check import check, written_tests
from exercise_track import exercises


class ExerciseSolutionsTest(unittest.TestCase):
    def test_every_model_solution_passes_all_of_its_tests(self):
        for exercise in exercises():
            with self.subTest(exercise.slug):
                verdict = check(exercise, exercise.model_solution)
                self.assertEqual(0, verdict.not_passed, verdict.report)
                self.assertEqual(written_tests(exercise), verdict.ran)

    def test_every_stub_ends_and_fails_each_of_its_tests(self):
        for exercise in exercises():
            with self.subTest(exercise.slug):
                verdict = check(exercise, exercise.stub)
                self.assertEqual(written_tests(exercise), verdict.ran, verdict.report)
                self.assertEqual(verdict.ran, verdict.not_passed, verdict.report)
