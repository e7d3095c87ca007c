"""The Python that lives beside the user's program: running it, stopping it, giving it a terminal.

The worker (Java, package ``dev.pystop.worker``) imports this package once, right after Pyodide has loaded, and calls
:func:`start`. From then on it calls :func:`run`, :func:`evaluate`, :func:`interact`, :func:`complete` and :func:`check`, one at a time;
each returns one JSON object, always.

Modules, from the outside in:

``session``     what the worker calls: one run or evaluation, from source text to outcome
``program``     compiling and executing the user's source in a ``__main__`` of its own
``checking``    the tests of an exercise, each with a verdict of its own
``interactive`` entries of the prompt: when one is complete, and its code
``interrupts``  what a signal does: who is asked first, and where ``KeyboardInterrupt`` may be raised
``insistence``  ends a program that goes on after ``KeyboardInterrupt``
``time_limit``  what goes on when the time of a test is up
``pace``        how fast this device is, right now
``event_loop``  an asyncio event loop that blocks the worker, so that a run can never lose its end
``completion``  what Tab offers at the prompt
``terminal``    ``sys.stdin``, ``sys.stdout``, ``sys.stderr`` and ``input()``
``rich``        ``display()``, and what the prompt shows of a value; ``matplotlib_backend`` draws by way of it
``interpreter_state`` what a program may change and its end undoes; with ``captured_settings``, ``loaded_modules``, ``logging_state``
``captures``    the ways of putting such things back
``exit_callbacks`` what a program gave to ``atexit``
``sleeping``    a ``time.sleep`` that a signal wakes
``errors``      what is said about an error: a traceback with the user's frames only, and perhaps a hint
``tracebacks``  what repeats is shown once, and of what is long only its two ends
``hints``       one plain sentence on an error that beginners meet; ``hint_sentences`` has the sentences
``memory``      what happens when a program wants more memory than there is
``packages``    modules that a program misses, and what can be done about it
``import_caches`` what Python remembers of where modules are
``restoration`` makes a fresh interpreter of a copied one
``frames``      which source files are the user's
``bridge``      the functions that the worker gives us
"""

import pystop_start
from pystop_host.session import check, complete, evaluate, interact, library_arrived, run, start

__all__ = ["check", "complete", "evaluate", "interact", "library_arrived", "run", "start"]

pystop_start.end()
