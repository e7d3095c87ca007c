package dev.pystop.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;

/** What must work after any stop: arithmetic, output, input, sleep, await, and another Stop. */
final class NextRun {
    private static final String EVERYDAY_PROGRAM = """
            import asyncio, gc, time
            print(1 + 1)
            print("Hello,", input("Your name? "))
            time.sleep(0.01)
            await asyncio.sleep(0.01)
            tasks = [o for o in gc.get_objects() if isinstance(o, asyncio.Task) and not o.done()]
            print("tasks besides this one:", len(tasks) - 1)
            """;

    private NextRun() {}

    static void assertWorks(PlaygroundDriver playground) {
        Object ends = playground.script("""
                async program => {
                    window.pystop.setCode(program);
                    const run = window.pystop.run();
                    window.pystop.sendInput('Ada');
                    const { status } = await run;
                    return status + ':\\n' + window.pystop.output();
                }""", EVERYDAY_PROGRAM);
        assertEquals("finished:\n2\nYour name? Ada\nHello, Ada\ntasks besides this one: 0\n", ends);

        playground
                .start("again = 'yes'\nprint('on and on')\nwhile True:\n    pass")
                .waitForOutput("on and on");
        playground.stop();

        RunResult result = playground.result();
        assertEquals("stopped", result.status());
        assertNotNull(result.stop());
        assertTrue(result.stop().variablesKept());
        playground.waitForState("ready");
        assertEquals("'yes'", playground.evaluate("again"));
    }
}
