"""Which tests a file has, found without running it: so each is listed even if the file cannot be imported."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import dedent

_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class ListedTest:
    """A test, as it is written.

    ``owner`` is the name of its class, or empty. ``task`` is the number in ``@pytest.mark.task``, or 0. ``code`` is its body.
    """

    id: str
    owner: str
    method: str
    name: str
    task: int
    code: str
    file: str
    line: int

    def as_json(self) -> dict[str, object]:
        return {"id": self.id, "name": self.name, "taskId": self.task, "code": self.code, "file": self.file, "line": self.line}


def tests_of(file: str, source: str, tree: ast.Module) -> list[ListedTest]:
    """The tests of a file, in its order."""
    lines = source.splitlines()
    classes: dict[str, ast.ClassDef] = {}
    found: dict[str, ListedTest] = {}
    for node in _definitions(tree.body):
        if isinstance(node, ast.ClassDef):
            classes[node.name] = node
            if _may_have_tests(node):
                for method in _test_methods(node, classes):
                    task = _task(method) or _task(node)
                    test = _listed(file, node.name, method, task, lines)
                    found[test.id] = test
        elif node.name.startswith("test_"):
            test = _listed(file, "", node, _task(node), lines)
            found[test.id] = test
    return list(found.values())


def whole_file(file: str) -> ListedTest:
    """What stands for the tests of a file that cannot even be parsed."""
    return ListedTest(file, "", "", file, 0, "", file, 1)


def unlisted(file: str, owner: str, method: str) -> ListedTest:
    """A test that a file has made while it was imported."""
    return ListedTest(_id(owner, method), owner, method, _name(owner, method), 0, "", file, 1)


def _definitions(body: list[ast.stmt]) -> Iterator[ast.ClassDef | _Function]:
    for node in body:
        if isinstance(node, (ast.ClassDef, *_Function.__args__)):
            yield node
        elif isinstance(node, (ast.If, ast.Try, ast.With)):
            for part in ("body", "handlers", "orelse", "finalbody"):
                for inner in getattr(node, part, ()):
                    yield from _definitions(inner.body if isinstance(inner, ast.ExceptHandler) else [inner])


def _may_have_tests(node: ast.ClassDef) -> bool:
    # Without a base it is a mixin, unless it is named as pytest's classes are.
    return bool(node.bases) or node.name.startswith("Test")


def _test_methods(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> list[_Function]:
    methods: dict[str, _Function] = {}
    for base in node.bases:
        if isinstance(base, ast.Name) and base.id in classes and base.id != node.name:
            for inherited in _test_methods(classes[base.id], {name: c for name, c in classes.items() if name != base.id}):
                methods.setdefault(inherited.name, inherited)
    for own in _definitions(node.body):
        if isinstance(own, _Function) and own.name.startswith("test"):
            methods[own.name] = own
    return list(methods.values())


def _listed(file: str, owner: str, node: _Function, task: int, lines: list[str]) -> ListedTest:
    return ListedTest(_id(owner, node.name), owner, node.name, _name(owner, node.name), task, _body(node, lines), file, node.lineno)


def _id(owner: str, method: str) -> str:
    return f"{owner}.{method}" if owner else method


def _name(owner: str, method: str) -> str:
    """As Exercism shows it: ``IsogramTest.test_empty_string`` is "Isogram > empty string"."""
    sentence = method.removeprefix("test").strip("_").replace("_", " ") or method
    title = owner.removesuffix("Tests").removesuffix("Test") or owner
    return f"{title} > {sentence}" if title else sentence


def _body(node: _Function, lines: list[str]) -> str:
    first = node.body[0].lineno
    if first == node.lineno:
        return ast.unparse(node.body)
    while first - 1 > node.lineno and lines[first - 2].lstrip().startswith("#"):
        first -= 1
    return dedent("\n".join(lines[first - 1 : node.end_lineno]))


def _task(node: ast.ClassDef | _Function) -> int:
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("mark.task"):
            for value in (*decorator.args, *(keyword.value for keyword in decorator.keywords)):
                if isinstance(value, ast.Constant) and isinstance(value.value, int):
                    return value.value
    return 0
