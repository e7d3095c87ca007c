"""The program's terminal: ``sys.stdin``, ``sys.stdout``, ``sys.stderr`` and ``input()``.

Every run gets streams of its own, so that a program that closes, replaces or half-fills them cannot hurt the next one. They end
with the run: what writes to them later (a finaliser, a callback that JavaScript still had) writes to nowhere.
"""

import builtins
import contextlib
import errno
import getpass
import io
import os
import sys

from pystop_host import bridge, interrupts


class TerminalOutput(io.FileIO):
    """An unbuffered stream to the page, which takes every write whole.

    It has no method of its own, because ``print`` would spend more time in it than in all the rest.
    """


class EndedOutput(io.FileIO):
    """What becomes of a :class:`TerminalOutput` when its program has ended: a stream to nowhere."""

    def write(self, data) -> int:
        return memoryview(data).nbytes


class TerminalInput(io.FileIO):
    """A stream from the page, by way of shared memory."""


class EndedInput(io.FileIO):
    """What becomes of a :class:`TerminalInput` when its program has ended: an empty stream."""

    def readinto(self, buffer) -> int:
        return 0


class SuspendingInput(io.RawIOBase):
    """Standard input where there is no shared memory to wait on: sets Python's stack aside until the page sends a line."""

    def __init__(self) -> None:
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if not self._rest:
            if not bridge.can_suspend():
                raise OSError(
                    "input() cannot wait here: this page has no shared memory (it is not cross-origin isolated) and this "
                    "browser cannot suspend WebAssembly (JSPI). Open PyStop over https or on localhost, or use a newer browser."
                )
            line = bridge.read_line()
            while line == "":
                bridge.check_signals()
                interrupts.deliver_pending()
                line = bridge.read_line()
            if line is None:
                return 0
            self._rest = line.encode("utf-8", "surrogatepass")
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


class EndedSuspendingInput(io.RawIOBase):
    """What becomes of a :class:`SuspendingInput` when its program has ended: an empty stream."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        return 0


_ENDED = {TerminalOutput: EndedOutput, TerminalInput: EndedInput, SuspendingInput: EndedSuspendingInput}

_devices: list[TerminalOutput | TerminalInput | SuspendingInput] = []


def install() -> None:
    """Replace ``input()``, what is asked of a terminal, and the streams that Pyodide has opened. Called once."""
    builtins.input = read_input
    os.get_terminal_size = get_terminal_size
    getpass.getpass = read_secret
    # What the page understands (dev.pystop.ui.terminal).
    os.environ["TERM"] = "xterm-256color"
    os.environ["COLORTERM"] = "truecolor"
    open_streams()
    close_streams()


def open_streams() -> None:
    """Give the program a fresh set of standard streams, and connect them with the page."""
    bridge.open_terminal()
    sys.stdin = sys.__stdin__ = _open_input()
    # Written through, byte by byte as the program prints: what was printed is on its way to the page when print() returns.
    sys.stdout = sys.__stdout__ = _open_output(1, "strict")
    sys.stderr = sys.__stderr__ = _open_output(2, "backslashreplace")


def close_streams() -> None:
    """End the streams of the last program, whoever holds them."""
    for device in _devices:
        device.__class__ = _ENDED[type(device)]
    _devices.clear()


def leads_to_page(stream: object) -> bool:
    """Whether a text stream is one of the terminal's own, of the program that runs."""
    return type(getattr(stream, "buffer", None)) is TerminalOutput


def flush_streams() -> None:
    """Flush what the program's current ``stdout`` and ``stderr`` still hold, whatever it has done to them."""
    for name in ("stdout", "stderr"):
        try:
            getattr(sys, name).flush()
        except BaseException:  # noqa: BLE001 - a stream of the program's own may raise anything
            continue


def print_error(text: str) -> None:
    """Print to the terminal's stderr, even if the program has replaced or closed ``sys.stderr``."""
    data = text.encode("utf-8", "backslashreplace")
    with contextlib.suppress(OSError):  # The program has closed the descriptor itself.
        while data:
            data = data[os.write(2, data) :]


def read_input(prompt="", /):
    """Read a string from standard input.  The trailing newline is stripped.

    The prompt string, if given, is printed to standard output without a trailing newline before reading input.

    If the user hits EOF (Ctrl-D), raise EOFError.
    """
    if sys.stdin is None:
        raise RuntimeError("input(): lost sys.stdin")
    if sys.stdout is None:
        raise RuntimeError("input(): lost sys.stdout")
    sys.stdout.write(str(prompt))
    with contextlib.suppress(Exception):  # as Python's own: a stream of the program's own may have no flush()
        sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


def read_secret(prompt="Password: ", stream=None, *, echo_char=None):
    """Prompt for a password, with echo turned off.

    Args:
      prompt: Written on stream to ask for the input.  Default: 'Password: '
      stream: A writable file object to display the prompt.  Defaults to standard error.
      echo_char: Has no effect: the page shows a dot for each character.
    Returns:
      The secret input, without its newline.
    Raises:
      EOFError: If our input ended.
    """
    output = sys.stderr if stream is None else stream
    output.write(str(prompt))
    output.flush()
    bridge.set_echo(False)
    try:
        line = sys.stdin.readline()
    finally:
        bridge.set_echo(True)
    # As on a terminal, where the newline that was typed is not shown, either.
    output.write("\n")
    if not line:
        raise EOFError
    return line.removesuffix("\n")


read_secret.__name__ = read_secret.__qualname__ = "getpass"


def get_terminal_size(fd=1, /):
    """Return the size of the terminal window as (columns, lines).

    The optional argument fd (default standard output) specifies which file descriptor should be queried.

    If the file descriptor is not connected to a terminal, an OSError is thrown.
    """
    if not os.isatty(fd):
        raise OSError(errno.ENOTTY, os.strerror(errno.ENOTTY))
    return os.terminal_size(bridge.terminal_size())


read_input.__name__ = read_input.__qualname__ = "input"


def _open_input() -> io.TextIOWrapper:
    device = TerminalInput(0, "rb", closefd=False) if bridge.has_shared_memory() else SuspendingInput()
    _devices.append(device)
    return io.TextIOWrapper(io.BufferedReader(device), encoding="utf-8", errors="surrogateescape")


def _open_output(descriptor: int, errors: str) -> io.TextIOWrapper:
    device = TerminalOutput(descriptor, "wb", closefd=False)
    _devices.append(device)
    return io.TextIOWrapper(device, encoding="utf-8", errors=errors, write_through=True)
