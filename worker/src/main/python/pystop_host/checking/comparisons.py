"""What an assertion has compared: the two values, found in the frame of the assertion that failed."""

import ast
import unittest.case
from types import CodeType, TracebackType
from typing import Any

_LONGEST_CHARACTERS = 5000

_ACTUAL = "@actual"
_EXPECTED = "@expected"
"""Variables that no program can have, in which a plain ``assert actual == expected`` leaves what it compares."""

# Not "__file__", which names the bytecode.
_UNITTEST = unittest.TestCase.assertEqual.__code__.co_filename

_PARAMETERS = {
    "assertEqual": ("first", "second"),
    "assertAlmostEqual": ("first", "second"),
    "assertCountEqual": ("first", "second"),
    "assertMultiLineEqual": ("first", "second"),
    "assertSequenceEqual": ("seq1", "seq2"),
    "assertListEqual": ("list1", "list2"),
    "assertTupleEqual": ("tuple1", "tuple2"),
    "assertSetEqual": ("set1", "set2"),
    "assertDictEqual": ("d1", "d2"),
    "assertIs": ("expr1", "expr2"),
}
"""Of the assertions that compare one value with one other: which is which. Exercises write them in this order."""

_CONSTANTS = {"assertTrue": ("expr", "True"), "assertFalse": ("expr", "False"), "assertIsNone": ("obj", "None")}


def keep_operands(tree: ast.Module) -> ast.Module:
    """Make every ``assert a == b`` of a file leave what it compares, as ``assert (@actual := a) == (@expected := b)``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assert) and isinstance(node.test, ast.Compare) and len(node.test.ops) == 1:
            if isinstance(node.test.ops[0], ast.Eq):
                comparison = node.test
                comparison.left = _kept(_ACTUAL, comparison.left)
                comparison.comparators = [_kept(_EXPECTED, comparison.comparators[0])]
    return ast.fix_missing_locations(tree)


def _kept(name: str, value: ast.expr) -> ast.expr:
    return ast.copy_location(ast.NamedExpr(ast.copy_location(ast.Name(name, ast.Store()), value), value), value)


def operands(trace: TracebackType | None) -> tuple[str, str] | None:
    """Expected and actual value (their ``repr``) of the assertion that a traceback leads to; None if there is no such thing."""
    while trace is not None:
        frame = trace.tb_frame
        names = frame.f_locals
        if trace.tb_next is None and _ACTUAL in names and _EXPECTED in names:
            return _shown(names[_EXPECTED]), _shown(names[_ACTUAL])
        if _is_assertion(frame.f_code):
            if frame.f_code.co_name in _CONSTANTS:
                name, expected = _CONSTANTS[frame.f_code.co_name]
                return expected, _shown(names.get(name))
            actual, wanted = _PARAMETERS[frame.f_code.co_name]
            return _shown(names.get(wanted)), _shown(names.get(actual))
        trace = trace.tb_next
    return None


def _is_assertion(code: CodeType) -> bool:
    return code.co_filename == _UNITTEST and (code.co_name in _PARAMETERS or code.co_name in _CONSTANTS)


def _shown(value: Any) -> str:
    try:
        text = repr(value)
    except BaseException:  # noqa: BLE001 - the program's own code may raise anything, or never end
        return f"<{type(value).__name__} whose repr() fails>"
    return text if len(text) <= _LONGEST_CHARACTERS else text[:_LONGEST_CHARACTERS] + " ..."
