"""Entries of the prompt below the output: when one is complete, and how it becomes code."""

import ast
import types
import warnings

_ALLOW_INCOMPLETE_INPUT = 0x4000
"""``codeop``'s. That module is not imported for it: whatever a start imports makes each start longer."""


def is_incomplete(source: str) -> bool:
    """Whether an entry ends within a statement, so that nothing of it can be executed yet.

    The rules are ``codeop``'s: a compound statement ends with a blank line, that is with a newline at the end of the source.
    There may be several statements, as in a paste; only the last one matters. What is no Python at all is complete.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # They are shown when the entry is compiled.
            body = _parse(source, "<input>", _ALLOW_INCOMPLETE_INPUT)
    except SyntaxError as error:
        return error.msg == "incomplete input"
    except Exception:  # noqa: BLE001 - what cannot be parsed at all; its execution reports that
        return False
    return bool(body) and _is_compound(body[-1]) and not source.rstrip(" \t").endswith("\n")


def with_prompts(source: str) -> str:
    """A complete entry as it looks in a terminal."""
    return ">>> " + source.replace("\n", "\n... ") + "\n"


def compile_entry(source: str, name: str) -> types.CodeType:
    """The code of a complete entry, a coroutine's if it awaits. It prints the value of each expression statement."""
    entry = ast.Interactive(_parse(source, name))
    return compile(entry, name, "single", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)


def _parse(source: str, name: str, flags: int = 0) -> list[ast.stmt]:
    flags |= ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    return compile(source, name, "exec", flags, dont_inherit=True).body


def _is_compound(statement: ast.stmt) -> bool:
    return hasattr(statement, "body") or hasattr(statement, "cases")
