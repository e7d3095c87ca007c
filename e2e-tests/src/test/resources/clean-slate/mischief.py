# Changes all that the survey sees. What is wrong with it is in `unchanged`.
import os

write = os.write
before = survey()


def mischief():
    import _signal, asyncio, atexit, builtins, decimal, gc, io, js, json, linecache, locale, logging, random, signal, socket
    import sys, threading, time, traceback, types, warnings
    from pyodide.ffi import create_proxy

    def nothing(*arguments):
        pass

    def late(*arguments):
        print("late")
        write(1, b"late")
        write(2, b"late")

    class Stubborn:
        """In the way of whoever looks at it."""

        def __eq__(self, other):
            raise ValueError("no comparison")

        __hash__ = None

        def __del__(self):
            late()
            builtins.len = None

        def __call__(self, *arguments):
            return self

    async def endless():
        while True:
            try:
                await asyncio.sleep(0.01)
            except asyncio.CancelledError:
                pass

    # Called by JavaScript when the run is long over.
    js.setTimeout(create_proxy(late), 3000)
    js.setInterval(create_proxy(late), 3000)
    asyncio.get_event_loop().create_task(endless())
    atexit._ncallbacks = nothing
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, nothing)
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.signal = nothing
    sys.setrecursionlimit(300)
    sys.set_int_max_str_digits(1000)
    gc.disable()
    gc.set_threshold(1, 2, 3)
    gc.callbacks.append(nothing)
    sys.set_asyncgen_hooks(nothing, nothing)
    sys.set_coroutine_origin_tracking_depth(3)
    socket.setdefaulttimeout(1)
    locale.setlocale(locale.LC_ALL, "C.UTF-8")
    decimal.getcontext().prec = 3
    asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
    warnings.simplefilter("error")
    warnings.showwarning = nothing
    sys.excepthook = sys.displayhook = sys.breakpointhook = sys.unraisablehook = nothing
    sys.tracebacklimit = 0
    sys.path.insert(0, "/nowhere")
    sys.meta_path.insert(0, types.SimpleNamespace(find_spec=nothing))
    sys.path_hooks.append(nothing)
    os.makedirs("/elsewhere", exist_ok=True)
    os.chdir("/elsewhere")
    os.environ["PYSTOP"] = "1"
    del os.environ["HOME"]
    logging.basicConfig(level=logging.DEBUG, handlers=[logging.StreamHandler()])
    logging.getLogger("app").addHandler(logging.StreamHandler())
    logging.disable()
    random.seed(1)
    sys.modules["colorsys"] = Stubborn()
    for tool in (0, 1, 2, 3, 5):
        sys.monitoring.use_tool_id(tool, f"mischief {tool}")
        sys.monitoring.register_callback(tool, sys.monitoring.events.LINE, nothing)
        sys.monitoring.set_events(tool, sys.monitoring.events.LINE)
    threading.settrace(nothing)
    threading.setprofile(nothing)
    os.write = json.dumps = time.sleep = gc.collect = traceback.TracebackException.format = nothing
    linecache.cache = None
    sys.stdin = sys.stdout = io.StringIO()
    sys.stderr.close()
    builtins.len = Stubborn()
    builtins.added = Stubborn()
    builtins.__import__ = nothing_to_import(__import__)
    del sys.modules["textwrap"]
    sys.settrace(nothing)
    sys.setprofile(nothing)


def nothing_to_import(importing):
    def import_without_json(name, *arguments):
        if name == "json" and not arguments:
            raise ImportError("no")
        return importing(name, *arguments)

    return import_without_json


mischief()
during = survey()
unchanged = [name for name in before if before[name] == during[name]]
write(1, b"all of it\n")
