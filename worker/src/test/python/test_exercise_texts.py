"""What the built-in track's texts say is true: tasks, hints, tests and examples belong together."""

import ast
import contextlib
import io
import itertools
import re
import unittest

from exercise_track import Exercise, exercises, python_blocks, task_headings


def stated_value(comment: str):
    """The value at the beginning of a comment; an explanation may follow it."""
    for end in range(len(comment), 0, -1):
        # With a comma at its end a value would be a tuple.
        if not comment[:end].rstrip().endswith(","):
            with contextlib.suppress(SyntaxError, ValueError):
                return ast.literal_eval(comment[:end])
    raise AssertionError(f"no value in: {comment}")


def compared(code: str, verb: str, comment: str, namespace: dict) -> tuple[object, object]:
    """What the comment states about this expression, and what is true of it."""
    if verb == "raises":
        try:
            return comment, eval(code, namespace)
        except Exception as error:
            return comment, f"{type(error).__name__}: {error}"
    expected = stated_value(comment)
    actual = eval(code, namespace)
    if verb == "gives":
        actual = tuple(itertools.islice(actual, len(expected)))
    return expected, actual


def carry_out(block: str, namespace: dict) -> list[tuple[str, object, object]]:
    """Run an example; return each line that states a value, with the stated and the real one.

    `# is VALUE` follows an expression, `# gives VALUE, VALUE` a series of which those are the first values, and
    `# raises TYPE: MESSAGE` what cannot be done.
    """
    lines = block.splitlines()
    stated = []
    for statement in ast.parse(block).body:
        code = ast.unparse(statement)
        comment = re.search(r"# (is|gives|raises) (.*)$", lines[statement.end_lineno - 1])
        if isinstance(statement, ast.Expr) and comment:
            stated.append((code, *compared(code, comment[1], comment[2], namespace)))
        else:
            exec(code, namespace)
    return stated


class ExerciseTextsTest(unittest.TestCase):
    def test_hints_have_the_same_tasks_as_the_instructions(self):
        for exercise in exercises():
            with self.subTest(exercise.slug):
                hints = exercise.document("hints.md")
                self.assertIn("\n## General\n", hints)
                self.assertEqual(task_headings(exercise.document("instructions.md")), task_headings(hints))

    def test_every_heading_of_the_hints_has_at_least_one_hint(self):
        for exercise in exercises():
            for part in exercise.document("hints.md").split("\n## ")[1:]:
                with self.subTest(exercise.slug, heading=part.splitlines()[0]):
                    self.assertIn("\n- ", part)

    def test_every_task_has_tests_and_every_test_with_a_number_its_task(self):
        for exercise in exercises():
            with self.subTest(exercise.slug):
                numbers = {heading.split(".")[0] for heading in task_headings(exercise.document("instructions.md"))}
                marks = re.findall(r"taskno=(\d+)", exercise.test.read_text(encoding="utf-8"))
                self.assertEqual(numbers, set(marks))

    def test_examples_in_the_instructions_are_what_the_model_solution_does(self):
        stated = 0
        for exercise in exercises():
            stated += self.compare(exercise, "instructions.md", exercise.model_solution.read_text(encoding="utf-8"))
        self.assertGreater(stated, 50)

    def test_examples_in_the_introductions_are_what_python_does(self):
        stated = 0
        for exercise in exercises():
            stated += self.compare(exercise, "introduction.md", "")
        self.assertGreater(stated, 20)

    def compare(self, exercise: Exercise, document: str, beginning: str) -> int:
        namespace: dict = {}
        count = 0
        blocks = [block for block in python_blocks(exercise.document(document)) if re.search("# (is|gives|raises) |def ", block)]
        if not blocks:
            return 0
        with contextlib.redirect_stdout(io.StringIO()):
            exec(beginning, namespace)
            for block in blocks:
                for code, expected, actual in carry_out(block, namespace):
                    with self.subTest(exercise.slug, document=document, example=code):
                        self.assertEqual(expected, actual)
                    count += 1
        return count
