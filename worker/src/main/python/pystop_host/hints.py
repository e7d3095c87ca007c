"""One plain sentence on an error that beginners meet: what it means, and where to look.

Never wrong is better than often there. So there is a hint only for an exception exactly of a type of Python's own, with a
message that is known (``hint_sentences``), and only where Python itself found the error, in a line of the user's: what a
program or a library raises means what its author wants it to mean.
"""

import ast
import builtins
import linecache
import re
import sys
import traceback
from collections.abc import Iterable
from opcode import opmap
from types import TracebackType

from pystop_host import frames, hint_sentences, tracebacks
from pystop_host.hint_sentences import filled

_LONGEST_MESSAGE = 300
"""What repeats a large value of the program's is nothing to search, and nothing to say again."""

_LONGEST_EXPRESSION_LINES = 10

_PASSING_ON = {opmap[name] for name in ("RAISE_VARARGS", "RESUME", "YIELD_VALUE", "POP_TOP", "RETURN_GENERATOR")}
"""Where Python is when a program raises an exception, or throws one into a generator: it found nothing wrong by itself."""

_FOUND_ANYWHERE = (SyntaxError, IndentationError, TabError, EOFError, FileNotFoundError, MemoryError, RecursionError)
"""What means the same in whoever's line it is found: ``input()`` is this host's, ``Path.read_text()`` a library's."""

_KINDS_THAT_ARE_NOT_CALLED = (int, float, str, bool, list, tuple, dict, set, type(None))

_NAMESPACES = (dict, type((lambda: sys._getframe().f_locals)()))
"""A class's body may have names in a mapping of the program's own."""


def explain(error: BaseException, trimmed: traceback.TracebackException) -> str:
    """The hint for an exception, or ``""``. ``trimmed`` describes it, with the user's frames only."""
    try:
        return _explain(error, trimmed)
    except BaseException:  # noqa: BLE001 - the program's own objects may break every rule, and memory may be short
        return ""


def _explain(error: BaseException, trimmed: traceback.TracebackException) -> str:
    entry = _innermost(error)
    if entry is None or not _is_pythons_own(type(error), entry, trimmed):
        return ""
    if type(error) is RecursionError:
        return _explain_recursion(error.__traceback__, trimmed.stack)
    message = _message_at_place(trimmed) if isinstance(error, SyntaxError) else str(trimmed)
    if type(message) is not str or len(message) > _LONGEST_MESSAGE:
        return ""
    if type(error) is KeyError:
        # A set's remove() raises it as well, and so does format().
        return filled(hint_sentences.NO_SUCH_KEY, [message]) if isinstance(_expression(entry), ast.Subscript) else ""
    if type(error) is TypeError and (call := re.fullmatch(hint_sentences.NOT_CALLABLE, message)):
        return _explain_call(entry, call[1])
    for kind, sentences in hint_sentences.BY_TYPE.items():
        for pattern, sentence in sentences if kind is type(error) else ():
            if found := re.fullmatch(pattern, message, re.DOTALL):
                return filled(sentence, found.groups())
    return ""


def _is_one_of(kind: type, kinds: Iterable[type]) -> bool:
    # Neither ``in`` nor a dictionary would do: a class of the program's may have an __eq__ and a __hash__ of its own.
    return any(kind is known for known in kinds)


def _innermost(error: BaseException) -> TracebackType | None:
    entry = BaseException.__traceback__.__get__(error)
    while entry is not None and entry.tb_next is not None:
        entry = entry.tb_next
    return entry


def _is_pythons_own(kind: type, entry: TracebackType, trimmed: traceback.TracebackException) -> bool:
    """Whether it is Python that found something wrong, and in code of the user's."""
    code = entry.tb_frame.f_code
    if _is_line_of_users(code.co_filename) and code.co_code[entry.tb_lasti] in _PASSING_ON:
        return False
    if issubclass(kind, SyntaxError):
        return type(trimmed.filename) is str and _is_line_of_users(trimmed.filename)
    if _is_one_of(kind, _FOUND_ANYWHERE):
        return trimmed.stack is not None and _is_line_of_users(trimmed.stack[-1].filename)
    return _is_line_of_users(code.co_filename)


def _is_line_of_users(filename: str) -> bool:
    # Code that was made from text while the program ran has no lines to look at, and the program may not even know of it.
    return filename == "<expression>" or frames.is_entry(filename) or (not filename.startswith("<") and frames.is_users(filename))


def _message_at_place(error: traceback.TracebackException) -> str | None:
    """What the parser says, and then the line, with a mark at the place."""
    line, place = error.text, error.offset
    if type(error.msg) is not str:
        return None
    if type(line) is not str or type(place) is not int or place < 0:
        line, place = "", 0
    before, after = line[: max(place - 1, 0)], line[max(place - 1, 0) :].rstrip("\n")
    return f"{error.msg}\n{before[-80:]}{hint_sentences.MARK}{after[:80]}"


def _explain_recursion(entry: TracebackType | None, stack: tracebacks.Stack) -> str:
    cycles = [shown for shown in stack.folded if isinstance(shown, tracebacks.Omission)]
    repeated = max(cycles, key=lambda omission: omission.frames, default=None)
    depth = sum(1 for _ in traceback.walk_tb(entry))
    if repeated is None or repeated.frames < depth / 2:
        return ""  # What went too deep is something else, in a library.
    names = list(dict.fromkeys(f"{frame.name}()" for frame in repeated.cycle))
    if len(names) == 1:
        return filled(hint_sentences.CALLS_ITSELF, names)
    return filled(hint_sentences.CALL_EACH_OTHER, [" and ".join((", ".join(names[:-1]), names[-1]))])


def _explain_call(entry: TracebackType, kind: str) -> str:
    """``kind`` was called. Which value that was is certain only if the name in front of the brackets has one like it."""
    call = _expression(entry)
    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
        name = call.func.id
        for namespace in (entry.tb_frame.f_locals, entry.tb_frame.f_globals):
            if not _is_one_of(type(namespace), _NAMESPACES):
                break
            if name in namespace:
                value = type(namespace[name])
                if _is_one_of(value, _KINDS_THAT_ARE_NOT_CALLED) and value.__name__ == kind:
                    hides = callable(getattr(builtins, name, None))
                    sentence = hint_sentences.HIDES_BUILTIN if hides else hint_sentences.NAME_OF_NO_FUNCTION
                    return filled(sentence, [kind, name])
                break
    return filled(hint_sentences.CALLED_NO_FUNCTION, [kind])


def _expression(entry: TracebackType) -> ast.expr | None:
    """The part of the source that was under way, if it can be told."""
    code = entry.tb_frame.f_code
    first, last, column, end_column = list(code.co_positions())[entry.tb_lasti // 2]
    if None in (first, last, column, end_column) or last - first >= _LONGEST_EXPRESSION_LINES:
        return None
    lines = [linecache.getline(code.co_filename, number).encode() for number in range(first, last + 1)]
    if _ends_in_dot(lines[0][:column], code.co_filename, first):
        return None  # It begins in the middle: in a call over several lines, Python's place begins with the method's name.
    lines[-1] = lines[-1][:end_column]
    lines[0] = lines[0][column:]
    try:
        return ast.parse(b"(" + b"".join(lines) + b")", mode="eval").body
    except SyntaxError:
        return None


def _ends_in_dot(line: bytes, filename: str, number: int) -> bool:
    """Whether source ends in a dot, where ``line`` ends; that may be in a line above. Rather yes than no."""
    while not line.strip() and number > 1:
        number -= 1
        line = linecache.getline(filename, number).encode()
        if line.lstrip().startswith(b"#"):
            line = b""
    return any(part.rstrip(b" \t\r\n\\").endswith(b".") for part in (line, line.partition(b"#")[0]))
