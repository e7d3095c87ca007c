"""What ``display()`` and the prompt show of a value: a picture, a table or formatted text, where its class offers one.

A class offers it by the methods that IPython asks for, such as ``_repr_html_``. One record of JSON goes to the page for each value
(docs/protocol.md), on the way of all other output, so that it stands between what was printed before and after it.
"""

import binascii
import builtins
import json
import os
import sys
from collections.abc import Callable

from pystop_host import bridge, errors, interrupts, terminal

_METHODS = {
    "text/html": "_repr_html_",
    "text/markdown": "_repr_markdown_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
    "image/jpeg": "_repr_jpeg_",
}
"""What the page can show, by media type. Of several that a value offers the first one is shown, as in Jupyter."""

_BITMAPS = ("image/png", "image/jpeg")

_LARGEST_IMAGE = 16 * 1024 * 1024
"""Characters of an image in base64."""

_LARGEST_TEXT = 256 * 1024
"""Characters of HTML or Markdown. Unlike an image it is made into elements on the page's main thread."""

_SVG_NAMESPACE = "http://www.w3.org/2000/svg"

_print = print
_plain_displayhook = sys.__displayhook__


def install() -> None:
    """Offer ``display`` to programs, show rich results at the prompt, and let matplotlib draw by way of us. Called once."""
    builtins.display = display
    sys.displayhook = displayhook
    # Matplotlib imports it by this name, if a program imports matplotlib.
    os.environ["MPLBACKEND"] = "module://pystop_host.matplotlib_backend"


def display(*values):
    """Show values in the output: as a picture, a table or formatted text if their classes offer that, else their repr().

    A class offers it by one of the methods _repr_html_, _repr_markdown_, _repr_svg_, _repr_png_, _repr_jpeg_ and _repr_mimebundle_,
    as for IPython. Where sys.stdout leads elsewhere, the repr() is printed there.
    """
    for value in values:
        if not _show(value):
            _print(repr(value))


def displayhook(value):
    """Show the value of an expression that was entered at the prompt, and keep it as ``_``."""
    if value is None:
        return
    builtins._ = None
    if _show(value):
        builtins._ = value
    else:
        _plain_displayhook(value)


def _show(value: object) -> bool:
    """Show more than the ``repr`` of a value. False if there is no more, or it cannot be shown."""
    if not terminal.leads_to_page(sys.stdout):
        return False
    offered = _from_bundle(value) or _from_methods(value)
    if offered is None:
        return False
    media_type, data = offered
    largest = _LARGEST_IMAGE if media_type.startswith("image/") else _LARGEST_TEXT
    if len(data) > largest:
        _complain(f"{media_type} of {_megabytes(len(data))} is too large to be shown: at most {_megabytes(largest)} are.")
        return False
    # An ASCII text, hence as many bytes. The frame is that of RFC 7464: a record that Stop has cut is known by its missing end.
    record = f"\x1e{json.dumps({'mime': media_type, 'data': data, 'plain': repr(value)})}\n"
    while not bridge.show(record):
        bridge.check_signals()
        interrupts.deliver_pending()
    return True


def _from_bundle(value: object) -> tuple[str, str] | None:
    name = "_repr_mimebundle_"
    bundle = _ask(value, name, include=None, exclude=None)
    if bundle is None:
        return None
    if not isinstance(bundle, dict):
        _complain_about_type(value, name, bundle, "dict")
        return None
    for media_type in _METHODS:
        if bundle.get(media_type) is not None:
            return _usable(value, name, media_type, bundle[media_type])
    return None


def _from_methods(value: object) -> tuple[str, str] | None:
    for media_type, name in _METHODS.items():
        data = _ask(value, name)
        if data is not None:
            offered = _usable(value, name, media_type, data)
            if offered is not None:
                return offered
    return None


def _ask(value: object, name: str, **arguments: object) -> object:
    """What a method of the value returns; None if it has none. What it raises is shown, as it is the program's own."""
    # Asked of the type, as Python does with its own special methods: objects that answer to every name have not meant this one.
    if not hasattr(type(value), name):
        return None
    try:
        method: Callable[..., object] | None = getattr(value, name, None)
        result = None if method is None else method(**arguments)
    except Exception as error:  # noqa: BLE001 - whatever a program raises
        terminal.print_error(errors.describe(error).traceback)
        return None
    # IPython allows metadata beside it.
    return result[0] if isinstance(result, tuple) and result else result


def _usable(value: object, name: str, media_type: str, data: object) -> tuple[str, str] | None:
    if media_type in _BITMAPS:
        if isinstance(data, str):  # in base64, as Jupyter's messages have it
            return media_type, "".join(data.split())
        if isinstance(data, (bytes, bytearray, memoryview)):
            return media_type, _base64(data)
        _complain_about_type(value, name, data, "bytes")
    elif not isinstance(data, str):
        _complain_about_type(value, name, data, "str")
    elif media_type == "image/svg+xml":
        return media_type, _base64(_standalone(data).encode("utf-8", "replace"))
    else:
        return media_type, data
    return None


def _standalone(svg: str) -> str:
    """Inside of HTML an SVG needs no namespace; as an image it does."""
    return svg if _SVG_NAMESPACE in svg else svg.replace("<svg", f'<svg xmlns="{_SVG_NAMESPACE}"', 1)


def _base64(data: bytes | bytearray | memoryview) -> str:
    return binascii.b2a_base64(data, newline=False).decode("ascii")


def _megabytes(characters: int) -> str:
    return f"{characters / 1024 / 1024:.3g} MB"


def _complain_about_type(value: object, name: str, result: object, wanted: str) -> None:
    _complain(f"{type(value).__name__}.{name}() returned {type(result).__name__}, not {wanted}.")


def _complain(sentence: str) -> None:
    terminal.print_error(f"{sentence}\n")
