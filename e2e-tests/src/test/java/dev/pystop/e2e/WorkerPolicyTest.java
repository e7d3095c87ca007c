package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.server.PyStopServer;
import dev.pystop.server.ServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.BeforeEach;

/** What a program reaches through {@code js}: Pyodide's files, and nothing else of this server or of any other. */
final class WorkerPolicyTest {
    private static final String SECRET = "secret";
    /** All are tried at once, and some refusals come only with a time-out. */
    private static final Duration ALL_ATTEMPTS_LIMIT = Duration.ofMinutes(2);

    private final List<String> requested = new CopyOnWriteArrayList<>();
    private final List<String> requestedElsewhere = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // JUnit calls start before each test.
    private PyStopServer server;

    @SuppressWarnings("NullAway.Init") // JUnit calls start before each test.
    private PyStopServer elsewhere;

    @BeforeEach
    void start(BrowserSession session) {
        server = session.owning(recording(requested));
        elsewhere = session.owning(recording(requestedElsewhere));
    }

    @BrowserTest
    void shouldReachPyodidesFilesAndNothingElse(Page page, BrowserSession session) {
        // What is refused is a console error in Chromium, and an error of the worker's in Firefox.
        session.allowErrors("Content Security Policy");
        session.allowErrors("Content-Security-Policy");
        session.allowErrors("violates the");
        session.allowErrors("Failed to load resource");
        session.allowErrors("can’t establish a connection");
        session.allowErrors("WebSocket");
        PlaygroundDriver playground = new PlaygroundDriver(page, server.uri()).open();
        String pyodide = (String) page.evaluate("new URL(document.documentElement.dataset.pyodide, location).href");
        String assets = (String) page.evaluate("new URL(document.documentElement.dataset.assets, location).href");

        playground
                .run("""
                import asyncio, js
                from pyodide.ffi import create_once_callable, create_proxy

                ways = {}

                def way(function):
                    ways[function.__name__] = function
                    return function

                @way
                async def fetch(url):
                    await js.fetch(url)

                @way
                async def fetch_without_cors(url):
                    await js.fetch(url, mode="no-cors", method="POST", body="x")

                @way
                async def request(url):
                    xhr = js.XMLHttpRequest.new()
                    xhr.open("GET", url, False)
                    xhr.send()

                @way
                async def import_scripts(url):
                    js.importScripts(url)

                async def opened(source):
                    ended = asyncio.get_running_loop().create_future()
                    def settle(name):
                        def listener(event):
                            if not ended.done():
                                ended.set_result(name)
                        return create_proxy(listener)
                    source.addEventListener("open", settle("open"))
                    source.addEventListener("message", settle("open"))
                    source.addEventListener("error", settle("error"))
                    if await ended == "error":
                        raise OSError("refused")

                @way
                async def web_socket(url):
                    await opened(js.WebSocket.new(url.replace("http", "ws", 1)))

                @way
                async def event_source(url):
                    await opened(js.EventSource.new(url))

                @way
                async def worker(url):
                    await opened(js.Worker.new(url))

                @way
                async def module_worker(url):
                    await opened(js.Worker.new(url, type="module"))

                @way
                async def dynamic_import(url):
                    from pyodide.code import run_js
                    await run_js(f"import('{url}')")

                @way
                async def function_constructor(url):
                    await js.Function.new(f"return import('{url}')")()

                @way
                async def pyfetch(url):
                    from pyodide.http import pyfetch
                    await pyfetch(url)

                @way
                async def open_url(url):
                    from pyodide.http import open_url
                    open_url(url)

                @way
                async def load_package(url):
                    import pyodide_js
                    await pyodide_js.loadPackage(url + ".whl", checkIntegrity=False)
                    raise OSError("loadPackage reports to the console only")

                @way
                async def urllib_request(url):
                    import urllib.request
                    urllib.request.urlopen(url)

                async def try_to_reach(attempt, url):
                    try:
                        # Some refusals come without any event.
                        await asyncio.wait_for(attempt(url), 5)
                    except BaseException as error:
                        pass
                    else:
                        print("REACHED", attempt.__name__, url)

                await asyncio.gather(*(
                    try_to_reach(attempt, url)
                    for name, attempt in ways.items()
                    for url in [
                        "%1$s/secret-" + name,
                        "%2$s/../../secret-up-" + name,
                        "%2$s/%%2e%%2e/%%2e%%2e/secret-encoded-" + name,
                        "%3$s/secret-assets-" + name,
                        "%4$s/secret-elsewhere-" + name,
                    ]
                ))
                print("attempts:", len(ways) * 5)
                response = await js.fetch("%2$s/pyodide-lock.json")
                print("Pyodide's own:", response.status)
                """.formatted(withoutSlash(server), pyodide, assets, withoutSlash(elsewhere)))
                .waitForState("ready", ALL_ATTEMPTS_LIMIT);
        String output = playground.output();

        assertEquals(
                List.of(),
                output.lines().filter(line -> line.startsWith("REACHED")).toList());
        assertTrue(output.endsWith("attempts: 70\nPyodide's own: 200\n"), output);
        // Had the recorder been deaf, the list would be empty, too.
        page.evaluate("fetch('/secret-control').then(response => response.status)");
        assertEquals(List.of("/secret-control"), secrets(requested));
        assertEquals(List.of(), requestedElsewhere);
    }

    @BrowserTest
    void shouldKeepTheStoresOfThePageToItself(PlaygroundDriver playground) {
        playground.open();

        playground.run("""
                import js

                for owner, names in [
                    (js, "Worker SharedWorker indexedDB caches BroadcastChannel cookieStore webkitRequestFileSystemSync"),
                    (js.navigator, "storage serviceWorker storageBuckets"),
                ]:
                    print([name for name in names.split() if getattr(owner, name, None) is not None])
                """).waitForState("ready");

        assertEquals("[]\n[]\n", playground.output());
    }

    private static List<String> secrets(List<String> paths) {
        return paths.stream().filter(path -> path.contains(SECRET)).toList();
    }

    private static String withoutSlash(PyStopServer server) {
        String uri = server.uri().toString();
        return uri.substring(0, uri.length() - 1);
    }

    private static PyStopServer recording(List<String> paths) {
        return PyStopServer.start(
                ServerOptions.defaults().withPort(0), List.of(), handler -> new Handler.Wrapper(handler) {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) throws Exception {
                        paths.add(request.getHttpURI().getPath());
                        return super.handle(request, response, callback);
                    }
                });
    }
}
