"""The track that docs/exercises.md makes from scratch works as it stands there."""

import re
import tempfile
import unittest
from pathlib import Path

from exercise_check import check
from exercise_track import exercises

GUIDE = Path(__file__).parents[4] / "docs/exercises.md"
FILE_IN_THE_GUIDE = re.compile(r"^`([\w./-]+)` [^\n]*:\n\n(````?)\w+\n(.*?)^\2$", flags=re.MULTILINE | re.DOTALL)


class ExerciseGuideTest(unittest.TestCase):
    def test_the_guides_model_solution_passes_and_its_stub_fails(self):
        chapter = GUIDE.read_text(encoding="utf-8").split("\n## ")[1]
        with tempfile.TemporaryDirectory() as name:
            track = Path(name)
            for path, _, text in FILE_IN_THE_GUIDE.findall(chapter):
                (track / path).parent.mkdir(parents=True, exist_ok=True)
                (track / path).write_text(text, encoding="utf-8")
            (exercise,) = exercises(track)
            self.assertTrue(exercise.document("instructions.md"))
            solved = check(exercise, exercise.model_solution)
            begun = check(exercise, exercise.stub)
        self.assertEqual((3, 0), (solved.ran, solved.not_passed), solved.report)
        self.assertEqual((3, 3), (begun.ran, begun.not_passed), begun.report)
