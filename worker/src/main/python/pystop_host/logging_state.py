"""Puts ``logging`` back to where no program has configured it."""

import logging
from typing import Any

_Logger, _NullHandler = logging.Logger, logging.NullHandler
_WARNING, _NOTSET = logging.WARNING, logging.NOTSET
_root = logging.root
_manager = logging.root.manager


def reset() -> None:
    """Undo ``basicConfig``, ``disable``, and the handlers, filters and levels of every logger.

    Loggers live as long as the interpreter. A program that adds a handler to its logger, as every tutorial shows, would log each
    message twice in its second run.
    """
    _root.manager = _Logger.manager = _manager
    _manager.__dict__.update(_disable=0, loggerClass=None, logRecordFactory=None, emittedNoHandlerWarning=False)
    for logger in (_root, *_manager.loggerDict.values()):
        if issubclass(type(logger), _Logger):
            _reset(logger.__dict__, _WARNING if logger is _root else _NOTSET)


def _reset(logger: dict[str, Any], level: int) -> None:
    # A NullHandler is how a library says that it does not configure logging.
    kept = [handler for handler in logger["handlers"] if type(handler) is _NullHandler]
    logger.update(handlers=kept, filters=[], level=level, propagate=True, disabled=False)
    logger["_cache"].clear()
