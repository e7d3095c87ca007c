"""The files of the exercise that is checked, in a folder of their own for each check."""

import gc
import linecache
import os
import shutil
import sys

from pystop_host import frames, import_caches, loaded_modules, program

_PARENT = program.HOME + "-check"
"""Beside the home folder: the files of programs are of no concern to a check, nor the other way round."""

_last_number = 0


class ExerciseFiles:
    """Written when made; :meth:`remove` has to be called in the end."""

    def __init__(self, files: list[dict[str, str]], tests: list[str]) -> None:
        global _last_number  # noqa: PLW0603 - a name that is never used again: nothing cached of an earlier check can fit
        _last_number += 1
        self.folder = os.path.join(_PARENT, str(_last_number))
        self._tests = set(tests)
        self._texts = {file["name"]: file["text"] for file in files}
        self._students = [name for name in self._texts if name.endswith(".py") and name not in self._tests]
        for name, text in self._texts.items():
            path = self.path(name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", errors="surrogatepass", newline="") as target:
                target.write(text)

    def enter(self) -> None:
        """Make it the place where modules and data are found."""
        os.chdir(self.folder)
        sys.path[:] = [self.folder, *(path for path in sys.path if path not in ("", program.HOME))]
        sys.argv = [frames.PROGRAM_FILE]
        import_caches.forget_folders()

    def leave(self) -> None:
        """Let go of the modules that came from there. Their finalisers run now, within a time limit, rather than in the next run."""
        gone = loaded_modules.unload_users(self.folder)
        linecache.clearcache()
        gone.clear()
        gc.collect()

    def remove(self) -> None:
        """Delete the files."""
        os.chdir(program.HOME)
        shutil.rmtree(self.folder, ignore_errors=True)

    def test_paths(self) -> list[str]:
        return [self.path(name) for name in self._tests]

    def path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def text(self, name: str) -> str:
        return self._texts[name]

    def name_of(self, path: str) -> str | None:
        """The name of a file of the exercise; None for any other."""
        name = path.removeprefix(self.folder + os.sep)
        return name if name in self._texts else None

    def is_test(self, name: str) -> bool:
        return name in self._tests

    def is_only_file(self, name: str) -> bool:
        """Whether this is all that the student has written, so that a line needs no file's name."""
        return self._students == [name]

    def line(self, name: str, number: int) -> str:
        """The text of a line, without the space around it."""
        lines = self._texts[name].splitlines()
        return lines[number - 1].strip() if 0 < number <= len(lines) else ""

    def shorten(self, text: str) -> str:
        """A text without this folder's path, which tells nobody anything."""
        return text.replace(self.folder + os.sep, "")
