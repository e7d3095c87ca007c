package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.SharesPage;
import java.util.List;

/** Python's library as the worker starts from it: bytecode for whatever a start needs, and the source of everything. */
@SharesPage
final class FastStartTest {
    @BrowserTest
    void shouldHaveCompiledNothingOfTheLibrary(PlaygroundDriver playground) {
        // What another test has imported is not a start's.
        playground.script("() => window.pystop.reset()", null);

        assertEquals("True\nTrue\n[]\n", playground.runToEnd("""
                        import sys
                        specs = [getattr(module, "__spec__", None) for module in list(sys.modules.values())]
                        library = {spec.origin for spec in specs if spec and "/python314.zip/" in (spec.origin or "")}
                        print("/lib/python314.zip/asyncio/__init__.pyc" in library)
                        print("/lib/python314.zip/pystop_host/session.pyc" in library)
                        print(sorted(file for file in library if not file.endswith(".pyc")))
                        """));
    }

    @BrowserTest
    void shouldShowTheSourceOfTheLibrary(PlaygroundDriver playground) {
        assertEquals("True\nTrue\nTrue\nTrue\n", playground.runToEnd("""
                        import inspect, json, textwrap, traceback
                        print(json.__file__.endswith(".pyc"))
                        print("def loads(s, *," in inspect.getsource(json))
                        print("def dedent(text):" in inspect.getsource(textwrap.dedent))
                        try:
                            json.loads("[")
                        except ValueError:
                            print("return _default_decoder.decode(s)" in traceback.format_exc())
                        """));
    }

    @BrowserTest
    void shouldStartAfreshInEachInterpreter(PlaygroundDriver playground) {
        String program = """
                import random, secrets, tempfile, uuid
                print(random.random(), uuid.uuid4(), uuid.uuid1(), secrets.token_hex(), next(tempfile._get_candidate_names()), hash("x"))
                """;
        List<String> first = List.of(playground.runToEnd(program).split(" "));

        playground.script("() => window.pystop.reset()", null);

        List<String> second = List.of(playground.runToEnd(program).split(" "));
        assertEquals(6, first.size());
        for (int i = 0; i < first.size(); i++) {
            assertNotEquals(first.get(i), second.get(i));
        }
        double clock = Double.parseDouble(playground.evaluate("__import__('time').time()"));
        assertEquals(System.currentTimeMillis() / 1e3, clock, 60);
    }
}
