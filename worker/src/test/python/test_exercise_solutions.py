"""Model solutions of the built-in track pass their tests, and what a student begins with does not."""

import unittest

from exercise_check import check, written_tests
from exercise_track import exercises


class ExerciseSolutionsTest(unittest.TestCase):
    def test_every_model_solution_passes_all_of_its_tests(self):
        for exercise in exercises():
            with self.subTest(exercise.slug):
                verdict = check(exercise, exercise.model_solution)
                self.assertTrue(verdict.passed, verdict.report)
                self.assertEqual(written_tests(exercise), verdict.ran)

    def test_every_stub_fails_and_ends_and_lets_each_test_run(self):
        for exercise in exercises():
            with self.subTest(exercise.slug):
                verdict = check(exercise, exercise.stub)
                self.assertFalse(verdict.passed)
                self.assertEqual(written_tests(exercise), verdict.ran, verdict.report)
