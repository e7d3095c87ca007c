r"""What Python's messages mean, said to somebody who meets them for the first time.

``_TABLE`` has, below names of exceptions' types, patterns for CPython 3.14's messages and, indented, what to say. A
pattern has to match a whole message, and the first one that does decides; Python's own "Did you mean" stays Python's. In a
sentence ``{0}`` is the pattern's first group, and ``{0:kind}`` says in words what a value of the type of that name is. A
syntax error's message is followed by a line feed and the line of source, with a NUL (``\0``) where Python points to.
"""

import builtins
import keyword
import sys
from collections.abc import Iterable

MARK = "\0"
"""No source contains it."""

CALLS_ITSELF = "{0} leads to itself again and again: the condition that should end it is missing, or met too late or never."
CALL_EACH_OTHER = "{0} call each other in turn: the condition that should end it is missing, or met too late or never."
NO_SUCH_KEY = "There is no key {0} here: check its spelling and its kind ('1' is not 1), or ask with in before."
NOT_CALLABLE = r"'(\w+)' object is not callable"
CALLED_NO_FUNCTION = "Only a function can be called, but here {0:kind} is: look at what stands before the ( )."
HIDES_BUILTIN = "Your program uses the name {1} for {0:kind}, which hides Python's own {1}(): choose another name for it."
NAME_OF_NO_FUNCTION = "{1} is {0:kind} here, no function to call with ( ): multiply with *, take an element out with [ ]."

_TABLE = r"""
SyntaxError
expected ':'\n\s*else\s+\0if\b.*
    Python writes 'else if' as one word: elif.
expected ':'\n.*
    Python expects a colon ':' at the marked place: lines that begin with if, for, while, def or the like end with one.
expected '\('\n.*
    Write round brackets after the name of a function, empty ones if it takes nothing, and then the colon.
'(.)' was never closed\n.*
    The marked {0} has no closing bracket: look where it belongs, in this line or in one below.
unmatched '(.)'\n.*
    This {0} closes nothing: it is one too many, or the opening bracket before it is missing.
closing parenthesis '(.)' does not match opening parenthesis '(.)'.*
    The bracket {1} was still open when {0} came: one of them is the wrong kind, or the one that closes {1} is missing.
unterminated triple-quoted .*
    The text that begins with three quotes at the marked place never ends: put three quotes where it should.
unterminated (?:[ft]-)?string literal .*
    The text that begins at the marked quote does not end in this line: its end quote is missing, or an apostrophe in a text
    has ended that too early.
invalid syntax\. Maybe you meant '==' .*
    A single = gives a value to a name and is a statement of its own; a comparison is written with two of them.
(?:cannot assign to .* here\. Maybe you meant '==' |expression cannot contain assignment, ).*
    What is left of a single = receives the value, so something like a name has to stand there; a comparison is written with
    two of them.
Missing parentheses in call to 'print'.*
    print is a function: what you hand to it has to stand in round brackets.
unexpected EOF while parsing\n.*
    The program ends in the middle of something: look at its last line.
expected 'except' or 'finally' block\n.*
    A try needs a part for the case of an error: add an except below it, indented as far as the try.
invalid character '([“”„‟‘’‚‛«»‹›´])' .*
    The quote {0} is one for printed text, and Python does not know it: type a plain " or ' instead.
invalid character '(.)' .*
    Outside of quotes Python does not know the sign {0}: delete it, or type a plain one instead, such as - * / or a comma.
invalid non-printable character (U\+\w+)\n.*
    At the marked place is an invisible character ({0}), perhaps from copying: delete it, and type a space if need be.
f-string: (?:unmatched|expecting|single|valid expression required) .*
    In an f-string every {{ needs something to compute and then a }}; a brace that is only text is written twice.
'(return|yield)' outside function\n.*
    {0} works only inside a function (def): check how far this line is indented.
'(break|continue)' (?:outside|not properly in) loop\n.*
    {0} works only inside a for or while loop: check how far this line is indented.
invalid decimal literal\n.*
    Python cannot read this number: no letter may follow it directly, and a name cannot begin with a digit.
leading zeros in decimal integer literals are not permitted; .*
    A whole number cannot begin with 0: write 7 instead of 07, or put it in quotes if the 0 matters.
invalid syntax\n.*(?:&\0&|\|\0\|).*
    Python has no && and no ||: write and, or.
invalid syntax\n\s*\w+(?:\+\+|--)\0.*
    Python has no ++ and no --: write += 1 or -= 1.
invalid syntax\n\s*\0(else|elif)\b.*
    There is nothing above that this {0} belongs to: it has to be indented as far as its if, and follow that part directly.
invalid syntax\n\s*(?:(?:def|class|for) \0(KEYWORD)\b|(KEYWORD) ?\0=[^=]).*
    {0}{1} is a word of Python's own, so nothing of yours can have this name: choose another one.

IndentationError TabError
expected an indented block after (.+) on line (\d+)\n.*
    The lines that belong to the {0} of line {1} have to be indented, say by four spaces; if there are none yet, write pass.
unexpected indent\n.*
    This line is indented further than it may be: only lines that belong to an if, for, def or the like above are.
unindent does not match any outer indentation level\n.*
    This line begins where no line above it does: indent it exactly as far as the lines it belongs to.
inconsistent use of tabs and spaces in indentation\n.*
    Some lines here are indented with tabs and some with spaces, which look alike: use four spaces everywhere.

NameError UnboundLocalError
name '(\w+)' is not defined(?:\. Did you mean: .*)?
    Python does not know the name {0} here: check its spelling, give it a value first, or put it in quotes if it is text.
cannot access local variable '(\w+)' where it is not associated with a value
    {0} is this function's own name, because the function sets it, and it has no value at this line; if you mean the one
    outside, hand it in as a parameter.

TypeError
can only concatenate str \(not "(?!NoneType)(\w+)"\) to str
    With a text, + can only join another text, but the other side is {0:kind}: put it in str(...), or use an f-string.
can only concatenate list \(not "(?!NoneType)(\w+)"\) to list
    With a list, + can only join another list, but the other side is {0:kind}: to add one element, use append().
OPERATOR(?:'NoneType' and .*|.* and 'NoneType')
    One of the two values for {0} is None: WHY_NONE
can only concatenate \w+ \(not "NoneType"\) to \w+
    One of the two values for + is None: WHY_NONE
OPERATOR'(?:(?:int|float)' and 'str|str' and '(?:int|float))'
    {0} does not work between a number and a text, and input() always gives a text: turn that into a number with int() or
    float(), or the number into a text with str().
OPERATOR'([\w.]+)' and '([\w.]+)'
    {0} does not work between {1:kind} and {2:kind}: check what the two values are.
can't multiply sequence by non-int of type '(\w+)'
    A text or a list can be repeated only a whole number of times, and this is {0:kind}; to compute with a text, turn it into
    a number with int() or float().
(\w+\.\w+)\(\) missing 1 required positional argument: 'self'
    {0}() was called without an object: make one of the class first, and call it on that, with a dot.
(?:.*\.)?(\w+)\.__init__\(\) missing \d+ required .* arguments?: (.+)
    To make an object of {0}, you have to give a value for {1} in the brackets, as its __init__ asks for.
(?:.*\.)?(\w+)\(\) missing \d+ required .* arguments?: (.+)
    {0}() was called without a value for {1}: compare the brackets of the call with those of its def line.
(?:.*\.)?\w+\.(\w+)\(\) takes .* positional arguments? but .* given
    {0}() was given too many values for its def line; in a method the object before the dot counts as the first (self).
(?:.*\.)?(\w+)\(\) takes .* positional arguments? but .* given
    {0}() was given too many values: compare the brackets of the call with those of its def line.
(\w+)\(\) takes no arguments
    {0}() takes nothing in its brackets: if the class is yours, its __init__ is missing or misspelt (two _ on each side).
(?:\w+\.)?(\w+)(?:\(\) takes .* \(\d+ given\)|(?:\(\))? expected .* arguments?, got \d+)
    {0}() was called with the wrong number of values: look at the brackets of the call, and at the commas in them.
'NoneType' object (?:is not subscriptable|does not support item (?:assignment|deletion))
    Square brackets [ ] are used on a value that is None: WHY_NONE
'(?:builtin_function_or_method|function|method)' object is not subscriptable
    Square brackets [ ] are used on a function; a function is called with round ones ( ).
'(\w+)' object is not subscriptable
    Square brackets [ ] take something out of a list, a text or a dictionary, but here they are used on {0:kind}.
'(str|tuple)' object does not support item (?:assignment|deletion)
    The parts of {0:kind} cannot be changed: make a new one, or use a list instead.
(?:'NoneType' object is not iterable|cannot unpack non-iterable NoneType object)
    Python was to go through the elements of a value that is None: WHY_NONE
(?:cannot unpack non-iterable |')(\w+)'? object(?: is not iterable)?
    Python was to go through the elements of {0:kind}, which it cannot: it takes a list, a text, or range(...) to count.
argument of type '(\w+)' is not (?:a container or )?iterable
    in looks for something inside a list, a text or a dictionary, but here it is to look inside {0:kind}.
'(str|float)' object cannot be interpreted as an integer
    A whole number is needed here, but this is {0:kind}: int() makes one of a text of digits or of a decimal number.
(list|tuple|string) indices must be integers(?: or slices)?, not '?(\w+)'?
    Places in a {0} are numbered 0, 1, 2 and so on, so a whole number has to stand in the [ ], but this is {1:kind}.
cannot use '(list|dict|set)' as a (dict key|set element) .*
    What can change, such as {0:kind}, cannot be a {1}: use a tuple or a text instead.

IndexError
(?:(?:list|string|tuple|range object) index|pop index) out of range
    There is no element at this place: counting begins with 0, so the last one is at length minus 1.
list assignment index out of range
    The list has no such place, and counting begins with 0: only a place that is there can be changed, and append() adds one.

ValueError
(?:invalid literal for int\(\) with base 10|could not convert string to float): '\s*'
    A number was to be made of a text that has nothing in it: check what was typed in or read.
invalid literal for int\(\) with base 10: '\s*[-+]?\d+\.\d*\s*'
    int() reads only whole numbers: for one with a decimal point use float().
invalid literal for int\(\) with base 10: ('.*'|".*")
    int() makes a number of digits, and {0} is not only digits: check what was typed in or read.
could not convert string to float: '\s*[-+]?\d+,\d+\s*'
    Python writes decimal numbers with a point, not with a comma: 3.5.
could not convert string to float: ('.*'|".*")
    float() cannot read {0} as a number: check what was typed in or read.
not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)\)
    There are {0} names to be filled, but not as many values ({1}): compare the two sides of the = or in.
too many values to unpack \(expected (\d+)(?:, got \d+)?\)
    There are more values than names to be filled ({0}): compare the two sides of the = or in.

OverflowError
cannot convert float infinity to integer
    This number has become infinite, and no whole number is: look at the calculation that it comes from.

ZeroDivisionError
.*\b(?:division|modulo)\b.*
    Nothing can be divided by 0: look at what stands behind the / (or // or %), and where it gets its value.

AttributeError
'NoneType' object has no attribute '(\w+)'.*
    Here .{0} is wanted of a value that is None: WHY_NONE
(?:module|type object) '([\w.]+)' has no attribute '(\w+)'(?:\. Did you mean: .*)?
    {0} has nothing with the name {1}: check the spelling, capital letters included.
'(\w+)' object has no attribute '(\w+)'(?: and no __dict__ .*|\. Did you mean: .*)?
    There is no .{1} in {0:kind}: check the spelling, and whether the value is of the kind that you expect.

ModuleNotFoundError ImportError
No module named '(?!(?:STANDARD)')([\w.]+)'
    Python finds no module {0} on this page: check the spelling in the import line.
cannot import name '(\w+)' from '([\w.]+)' \((?!consider ).*\)(?:\. Did you mean: .*)?
    {1} has nothing with the name {0}: check the spelling, capital letters included.

RuntimeError
(?:dictionary|Set) changed size during iteration
    While a loop goes through a dictionary or a set, nothing may be added or removed: let it go through list(...) of it.

FileNotFoundError
\[Errno \d+\] No such file or directory: ('(?:(?!' -> ').)+')
    There is no file or folder {0} here: check the spelling; a program sees this page's files, not those of your computer.

EOFError
EOF when reading a line
    input() wanted another line, but the input had ended: check how many lines the program asks for.

MemoryError
(?!.)
    Something in your program gets far too large: look for a list or a text that grows without end, or a huge number.
"""

_ABBREVIATIONS = {
    "KEYWORD": "|".join(keyword.kwlist),
    "OPERATOR": r"(?:unsupported operand type\(s\) for |')(\S+?)(?: or pow\(\)|' not supported between instances of)?:? ",
    "STANDARD": "|".join(sys.stdlib_module_names),
    "WHY_NONE": "look where it comes from; a function without return gives back None, and so do print() and list.sort().",
}

_KINDS = {
    **{"str": "a text (str)", "int": "a whole number (int)", "float": "a decimal number (float)", "NoneType": "None"},
    **{"list": "a list", "tuple": "a tuple", "dict": "a dictionary (dict)", "set": "a set", "bool": "a truth value (bool)"},
    **{"type": "a class", "module": "a module"},
    **dict.fromkeys(("function", "method", "builtin_function_or_method"), "a function"),
}


class _Word(str):
    __slots__ = ()

    def __format__(self, specification: str) -> str:
        return _KINDS.get(self, f"an object of the type {self!s}") if specification == "kind" else str(self)


def filled(sentence: str, words: Iterable[str | None]) -> str:
    """A sentence with the words of a message in it."""
    return sentence.format(*(_Word(word or "") for word in words))


def _read(table: str) -> dict[type, list[tuple[str, str]]]:
    by_type: dict[type, list[tuple[str, str]]] = {}
    for name, meaning in _ABBREVIATIONS.items():
        table = table.replace(name, meaning)
    for block in table.strip().split("\n\n"):
        names, *lines = block.split("\n")
        entries: list[tuple[str, str]] = []
        by_type |= {getattr(builtins, name): entries for name in names.split()}
        for line in lines:
            if not line.startswith(" "):
                entries.append((line, ""))
            else:
                pattern, sentence = entries[-1]
                entries[-1] = (pattern, f"{sentence} {line.strip()}".lstrip())
    return by_type


BY_TYPE = _read(_TABLE)
"""Patterns and sentences by the exact type of the exception."""
