"""Modules that a program misses, and what can be done about it."""

import sys


def explain_missing(error: BaseException) -> None:
    """Add a note to a ``ModuleNotFoundError`` that says plainly what to do; does nothing for any other exception."""
    if not isinstance(error, ModuleNotFoundError) or not isinstance(error.name, str) or not error.name:
        return
    name = error.name.partition(".")[0]
    if name in sys.modules:
        return  # What is missing is a part of it.
    if error.name == "main":
        error.add_note("That is the program in the editor. Run it once, and its names can be imported from here.")
    elif name in sys.stdlib_module_names:
        error.add_note(f"{name!r} is part of Python, but it cannot work inside a browser.")
    else:
        error.add_note(
            f"This page does not offer a package with a module {name!r}. Check the spelling. If it is a package, whoever runs "
            "this server can add it: pystop --packages DIR (see docs/packages.md)."
        )
