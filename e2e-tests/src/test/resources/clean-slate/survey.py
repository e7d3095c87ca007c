# What a program can see of what another one may have left.


def survey():
    import _signal, asyncio, atexit, builtins, decimal, gc, json, linecache, locale, logging, os, random, signal, socket, sys
    import threading, time, traceback, warnings

    facts = {
        "trace function": lambda: sys.gettrace(),
        "profile function": lambda: sys.getprofile(),
        "trace function of threads": lambda: threading.gettrace(),
        "profile function of threads": lambda: threading.getprofile(),
        "monitoring tools": lambda: [sys.monitoring.get_tool(tool) for tool in (0, 1, 2, 3, 5)],
        "SIGINT": lambda: signal.getsignal(signal.SIGINT).__name__,
        "SIGTERM": lambda: signal.getsignal(signal.SIGTERM),
        "SIGUSR1": lambda: signal.getsignal(signal.SIGUSR1),
        "signal.signal": lambda: signal.signal.__name__,
        "recursion limit": lambda: sys.getrecursionlimit(),
        "digits of a number": lambda: sys.get_int_max_str_digits(),
        "garbage collection": lambda: (gc.isenabled(), gc.get_threshold(), gc.callbacks),
        "asynchronous generators": lambda: [hook and hook.__name__ for hook in sys.get_asyncgen_hooks()],
        "origins of coroutines": lambda: sys.get_coroutine_origin_tracking_depth(),
        "time-out of sockets": lambda: socket.getdefaulttimeout(),
        "locale": lambda: locale.setlocale(locale.LC_ALL),
        "precision": lambda: decimal.getcontext().prec,
        "warnings": lambda: (warnings.filters, warnings.showwarning.__module__),
        "hooks": lambda: [
            getattr(sys, name).__module__ for name in ("excepthook", "displayhook", "breakpointhook", "unraisablehook")
        ],
        "limit of tracebacks": lambda: hasattr(sys, "tracebacklimit"),
        "sys.stdin": lambda: sys.stdin is sys.__stdin__ and sys.stdin.fileno(),
        "sys.stdout": lambda: sys.stdout is sys.__stdout__ and sys.stdout.fileno(),
        "sys.stderr": lambda: sys.stderr is sys.__stderr__ and sys.stderr.fileno(),
        "builtins": lambda: dir(builtins),
        "len": lambda: len("four"),
        "importing": lambda: __import__("json").__name__,
        "sys.path": lambda: sys.path,
        "finders": lambda: (sys.meta_path, sys.path_hooks),
        "working directory": lambda: os.getcwd(),
        "environment": lambda: dict(os.environ),
        "logging": lambda: (logging.root, logging.root.handlers, logging.getLogger("app").handlers, logging.root.manager.disable),
        "event loops": lambda: type(asyncio.get_event_loop_policy()).__name__,
        "os.write": lambda: os.write,
        "json.dumps": lambda: json.dumps,
        "time.sleep": lambda: time.sleep,
        "gc.collect": lambda: gc.collect,
        "linecache.cache": lambda: type(linecache.cache),
        "traceback.TracebackException.format": lambda: traceback.TracebackException.format,
        "atexit": lambda: atexit._ncallbacks(),
        "a random number": lambda: random.random() == random.Random(1).random(),
        "modules": lambda: [name for name in ("os", "colorsys", "textwrap") if name in sys.modules],
    }
    answers = {}
    for name, fact in facts.items():
        try:
            answers[name] = str(fact())
        except BaseException as error:
            answers[name] = type(error).__name__
    return answers
