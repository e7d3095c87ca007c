"""Compiling and executing the user's source in a ``__main__`` of its own."""

import ast
import builtins
import gc
import inspect
import linecache
import os
import sys
import types
from typing import Any

from pystop_host import completion, event_loop, frames, import_caches, interactive, interrupts, loaded_modules

HOME = os.getcwd()
"""Where programs run and keep their files: the working directory at start-up (``/home/pyodide``)."""


def install() -> None:
    """Let programs start at home, and import modules that lie there. Called once."""
    os.chdir(HOME)
    if HOME not in sys.path:
        sys.path.insert(0, HOME)


class Workspace:
    """What stays between runs: the namespace of the last program, readable until the next one begins."""

    def __init__(self) -> None:
        self.file = frames.PROGRAM_FILE
        """The name under which the program is compiled."""
        self.main = self._new_main()
        self._has_program = False
        self._entries = 0

    def forget(self) -> None:
        """Let go of the last program: its namespace and the user's own modules. Finalisers run, and may do anything."""
        gone = [self.main, *loaded_modules.unload_users(HOME)]
        import_caches.forget_folders()
        linecache.clearcache()
        self.main = self._new_main()
        self._entries = 0
        sys.modules["__main__"] = self.main
        gone.clear()
        gc.collect()

    def begin(self, source: str, file_name: str) -> None:
        """Make a new program's source known, on disk as well."""
        self.file = file_name
        self.main.__file__ = os.path.join(HOME, file_name)
        sys.argv = [file_name]
        with open(self.main.__file__, "w", encoding="utf-8", errors="surrogatepass") as file:
            file.write(source)
        _remember_source(file_name, source)
        self._has_program = True

    def execute(self, source: str) -> None:
        """Run the program to its end. Raises what it raises."""
        code = compile(source, self.file, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        self._evaluate(code)

    def evaluate(self, expression: str) -> object:
        """The value of an expression in the namespace of the last program."""
        name = "<expression>"
        _remember_source(name, expression)
        code = compile(expression.strip(), name, "eval", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        return self._evaluate(code)

    def interact(self, source: str) -> None:
        """Execute a complete entry of the prompt in the namespace of the last program. Raises what it raises."""
        # There may have been no program yet, or one that threw it out.
        sys.modules["__main__"] = self.main
        if self._has_program:
            # What the program's file defined is here already: to import it would be to run it again.
            # A program that imports it gets a module of its own, as in a terminal, and so do the entries after it.
            sys.modules.setdefault(self.file.removesuffix(".py"), self.main)
        self._entries += 1
        name = frames.entry_file(self._entries)
        _remember_source(name, source)
        self._evaluate(interactive.compile_entry(source, name))

    def complete(self, source: str, cursor: int) -> tuple[int, list[str]]:
        """What can stand before the cursor (see :func:`completion.complete`)."""
        interrupts.program_starts()
        return completion.complete(source, cursor, self.main.__dict__)

    def _evaluate(self, code: types.CodeType) -> object:
        interrupts.program_starts()
        if code.co_flags & inspect.CO_COROUTINE:
            return self._await(code)
        return eval(code, self.main.__dict__)

    def _await(self, code: types.CodeType) -> object:
        # In a frame of its own: a press that hits the host here waits for the loop, which is about to start.
        return event_loop.run_to_completion(eval(code, self.main.__dict__))

    @staticmethod
    def _new_main() -> types.ModuleType:
        main = types.ModuleType("__main__")
        main.__file__ = os.path.join(HOME, frames.PROGRAM_FILE)
        main.__builtins__ = builtins
        return main


def _remember_source(name: str, source: str) -> None:
    # An entry without a modification time is never checked against the disk, so that a program that overwrites its own file still
    # gets tracebacks with the lines that ran.
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
