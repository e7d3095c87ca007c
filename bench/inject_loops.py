"""Puts an endless loop at the head of every function of a Python source.

Reads the source from standard input and writes JSON: the new source, and the lines that loop.
"""

import ast
import json
import sys


def with_loops(source: str) -> dict:
    lines = source.splitlines(keepends=True)
    heads = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.body[0]
            is_docstring = isinstance(first, ast.Expr) and isinstance(getattr(first, "value", None), ast.Constant)
            if is_docstring and len(node.body) > 1:
                first = node.body[1]
            line = min([first.lineno, *(each.lineno for each in getattr(first, "decorator_list", []))])
            if is_docstring and first is node.body[0]:
                line = first.end_lineno + 1
            if line > node.lineno:  # Not a function of one line.
                heads[line] = node.body[0].col_offset
    result, looping = [], []
    for number, line in enumerate([*lines, ""], start=1):
        if number in heads:
            if result and not result[-1].endswith("\n"):
                result[-1] += "\n"
            result.append(" " * heads[number] + "while True: pass\n")
            looping.append(len(result))
        result.append(line)
    return {"source": "".join(result), "lines": looping}


if __name__ == "__main__":
    json.dump(with_loops(sys.stdin.read()), sys.stdout)
