package dev.pystop.bench.undriven;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Where a browser waits between two visits, around the handlers of the server: an empty page, the clock of the {@link ClockedPages}, and
 * the place where both ask what to do next. A question remains open until there is an answer.
 */
public final class Lobby extends Handler.Wrapper {
    static final String CLOCK = "/bench/clock.js";
    private static final String PAGE = "/bench/lobby";
    private static final String NEXT = "/bench/next";

    private static final String PAGE_HTML = """
            <!doctype html>
            <title>Between two visits</title>
            <script type="module">location.replace(await (await fetch("%s")).text());</script>
            """.formatted(NEXT);

    private static final String REPLACE = "replace the worker";

    private static final String CLOCK_SCRIPT = """
            (() => {
                const root = document.documentElement;
                const visit = {};
                const observer = new MutationObserver(() => {
                    const now = performance.now();
                    if (!visit.editor && document.querySelector("#editor [contenteditable=true]")) {
                        visit.editor = now;
                    }
                    if (root.dataset.runState === "ready" || root.dataset.state === "ready") {
                        observer.disconnect();
                        visit.ready = now;
                        visit.firstPaint = performance.getEntriesByName("first-contentful-paint")[0].startTime;
                        ask(visit);
                    }
                });
                observer.observe(document, { subtree: true, childList: true, attributes: true });

                async function ask(report) {
                    const answer = await (await fetch("%s?" + new URLSearchParams(report))).text();
                    if (answer === "%s") {
                        const begin = performance.now();
                        // Not by the states: a spare takes over within one task, in which an observer sees no change.
                        await (window.pystop ? window.pystop.reset() : newWorkerOfPlainPage());
                        await ask({ replaced: performance.now() - begin });
                    } else {
                        location.replace(answer);
                    }
                }

                function newWorkerOfPlainPage() {
                    return new Promise((resolve) => {
                        const worker = new Worker("./worker-boot.mjs", { type: "module" });
                        worker.onmessage = ({ data }) => {
                            if (data.state === "ready") {
                                resolve();
                                worker.terminate();
                            }
                        };
                    });
                }
            })();
            """.formatted(NEXT, REPLACE);

    /** A page that asks what to do next, and what it says of what it did. */
    record Question(Fields report, Response response, Callback callback) {
        void goTo(String address) {
            send(response, callback, "text/plain", address);
        }

        void replaceWorker() {
            send(response, callback, "text/plain", REPLACE);
        }

        /** Answers nothing: who asked is gone. Without that, the server would wait for the answer when it stops. */
        void drop() {
            callback.failed(new EofException("the browser is closed"));
        }
    }

    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();

    /** Becomes the outermost handler of a server. */
    public Lobby around(Handler server) {
        setHandler(server);
        return this;
    }

    /** The address of the empty page on a server. */
    static String on(URI server) {
        return server.resolve(PAGE).toString();
    }

    /**
     * Waits for a page to ask.
     *
     * @throws IllegalStateException if none does in time
     */
    Question await(Duration limit) throws InterruptedException {
        Question question = questions.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (question == null) {
            throw new IllegalStateException("no page has come to its end in " + limit);
        }
        return question;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        switch (request.getHttpURI().getDecodedPath()) {
            case PAGE -> send(response, callback, "text/html", PAGE_HTML);
            case CLOCK -> send(response, callback, "text/javascript", CLOCK_SCRIPT);
            case NEXT -> questions.add(new Question(Request.extractQueryParameters(request), response, callback));
            default -> {
                return super.handle(request, response, callback);
            }
        }
        return true;
    }

    private static void send(Response response, Callback callback, String mediaType, String text) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, mediaType + ";charset=utf-8");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        // The next visit opens its connections itself, like one that comes from elsewhere.
        headers.put(HttpHeader.CONNECTION, "close");
        Content.Sink.write(response, true, text, callback);
    }
}
