package dev.pystop.e2e.support;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** How Python starts in this run of the tests: what holds for one start has to hold for the others. Named by the system property {@code pystop.e2e.start}. */
enum StartKind {
    /** From the library as bytecode, as on every first visit. */
    BYTECODE,

    /** From the memory of an interpreter that has started before, as on the visits after it. */
    SNAPSHOT {
        @Override
        void prepare(PlaygroundDriver ready) {
            ready.waitForSnapshot().reload().waitForState("ready", PlaygroundDriver.LOAD_LIMIT);
        }
    },

    /** From Pyodide's own library, because ours is another than was built with the page. */
    PLAIN {
        @Override
        Handler around(Handler server) {
            return new OtherLibrary(server);
        }
    };

    static StartKind selected() {
        return valueOf(System.getProperty("pystop.e2e.start", "bytecode").toUpperCase(Locale.ROOT));
    }

    /** The server's handlers as this start needs them. */
    Handler around(Handler server) {
        return server;
    }

    /** Makes a page whose Python is ready one whose Python has started like this. */
    void prepare(PlaygroundDriver ready) {}

    private static final class OtherLibrary extends Handler.Wrapper {
        private static final Pattern LIBRARY = Pattern.compile("/library-.*\\.zip$");

        OtherLibrary(Handler server) {
            super(server);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (LIBRARY.matcher(request.getHttpURI().getPath()).find()) {
                // With a status of success: of a failure the browser itself would complain, which tests take for an
                // error of the page.
                response.write(true, BufferUtil.toBuffer("another"), callback);
                return true;
            }
            return super.handle(request, response, callback);
        }
    }
}
