package dev.pystop.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.e2e.support.BrowserSession;
import dev.pystop.e2e.support.BrowserTest;
import dev.pystop.e2e.support.PlaygroundDriver;
import dev.pystop.e2e.support.RunResult;

/** What programs wrote into files outlives the interpreter when Stop has to replace it. */
final class FilesSurviveTest {
    private static final String RESTARTED =
            "Stopped. Python had to be restarted: your code and files are kept, variables are gone.";

    /** What Firefox reports, without any place, when a worker is terminated whose stack has been set aside. */
    private static final String WORKER_ENDED_WHILE_BUSY = "uncaught exception: undefined";

    /** Lists every file and folder below the current one, with what is in it; main.py and caches are not the program's doing. */
    private static final String LIST_FILES = """
            from pathlib import Path
            for path in sorted(Path().rglob("*")):
                if path.name == "main.py" or "__pycache__" in str(path):
                    continue
                if path.is_symlink():
                    print(path, "->", path.readlink())
                elif path.is_dir():
                    print(f"{path}/")
                else:
                    print(path, path.read_bytes())
            """;

    @BrowserTest
    void shouldKeepFilesOfEveryKind(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open();

        getStuck(playground, """
                import os, shutil, tempfile
                from pathlib import Path

                with open("closed.txt", "w") as file:
                    file.write("closed")
                flushed = open("flushed.txt", "w")
                flushed.write("flushed")
                flushed.flush()
                flushed.write("not flushed")
                Path("appended.txt").write_text("one")
                for word in (" two", " three"):
                    with open("appended.txt", "a") as file:
                        file.write(word)
                Path("middle.bin").write_bytes(b"0123456789")
                with open("middle.bin", "r+b") as file:
                    file.seek(3)
                    file.write(b"XY")
                with open("cut.bin", "wb") as file:
                    file.write(b"0123456789")
                    file.truncate(4)
                with open("sparse.bin", "wb") as file:
                    file.seek(4)
                    file.write(b"end")
                Path("written twice.txt").write_text("long first text")
                Path("written twice.txt").write_text("short")
                Path("empty").touch()
                Path("bytes.bin").write_bytes(bytes(range(256)))
                Path("grüße-π-\\N{SNAKE}.txt").write_text("ß", encoding="utf-8")

                Path("old name").write_text("renamed")
                os.rename("old name", "new name")
                Path("replacement").write_text("new")
                Path("replaced").write_text("old")
                os.replace("replacement", "replaced")
                Path("deleted").write_text("gone")
                os.remove("deleted")
                removed = open("removed while open", "w")
                os.remove("removed while open")
                removed.write("gone")
                removed.flush()

                os.makedirs("a/b/c")
                Path("a/b/c/deep").write_text("deep")
                os.rename("a/b", "a/moved")
                os.makedirs("removed/folder")
                shutil.rmtree("removed")
                os.mkdir("empty folder")
                os.symlink("a/moved/c/deep", "link")
                os.chdir("a")
                Path("relative").write_text("in a")
                os.chdir("..")

                outside = Path(tempfile.mkdtemp())
                (outside / "inner").mkdir()
                (outside / "inner" / "file").write_text("from outside")
                os.rename(outside / "inner", "came in")
                Path("went out").write_text("away")
                os.rename("went out", outside / "went out")
                """);

        assertEquals(
                """
                a/
                a/moved/
                a/moved/c/
                a/moved/c/deep b'deep'
                a/relative b'in a'
                appended.txt b'one two three'
                bytes.bin %s
                came in/
                came in/file b'from outside'
                closed.txt b'closed'
                cut.bin b'0123'
                empty b''
                empty folder/
                flushed.txt b'flushed'
                grüße-π-🐍.txt b'\\xc3\\x9f'
                link -> a/moved/c/deep
                middle.bin b'012XY56789'
                new name b'renamed'
                replaced b'new'
                sparse.bin b'\\x00\\x00\\x00\\x00end'
                written twice.txt b'short'
                """.formatted(playground.runToEnd("print(bytes(range(256)))").strip()),
                playground.runToEnd(LIST_FILES));
    }

    @BrowserTest
    void shouldKeepADatabaseAndAMemoryMap(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open();

        getStuck(playground, """
                import mmap, sqlite3

                database = sqlite3.connect("numbers.db")
                database.execute("create table squares (number integer primary key, square integer)")
                database.executemany("insert into squares values (?, ?)", ((n, n * n) for n in range(2000)))
                database.commit()
                database.execute("delete from squares where number % 2")
                database.commit()
                database.execute("insert into squares values (-1, -1)")  # and no commit

                with open("map.bin", "w+b") as file:
                    file.write(bytes(8192))
                    file.flush()
                    with mmap.mmap(file.fileno(), 8192) as memory:
                        memory[5000:5005] = b"hello"
                        memory.flush()
                """);

        assertEquals("(1000, 1331334000)\n[('ok',)]\n8192 b'hello'\n", playground.runToEnd("""
                import sqlite3
                from pathlib import Path
                database = sqlite3.connect("numbers.db")
                print(database.execute("select count(*), sum(square) from squares").fetchone())
                print(database.execute("pragma integrity_check").fetchall())
                content = Path("map.bin").read_bytes()
                print(len(content), content[5000:5005])
                """));
    }

    @BrowserTest
    void shouldKeepFilesOverOneReplacementAfterTheOther(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open();

        getStuck(playground, "open('first', 'w').write('1')");
        getStuck(playground, "open('second', 'w').write(open('first').read() + '2')");
        getStuck(playground, "import os\nos.remove('first')");

        assertEquals("second b'12'\n", playground.runToEnd(LIST_FILES));
        assertEquals("12", playground.evaluate("open('second').read()").replace("'", ""));
    }

    @BrowserTest
    void shouldKeepFilesOverACrashAndForgetThemOnReset(PlaygroundDriver playground, BrowserSession session) {
        // Pyodide logs how it died.
        session.allowErrors("/pyodide/");
        session.allowErrors("Pyodide has suffered a fatal error");
        playground.open();

        playground
                .start("open('kept', 'w').write('yes')\nimport os\nos.abort()")
                .result();
        playground
                .waitForState("ready")
                .waitForStatus("Python crashed and was restarted: your code and files are kept, variables are gone.");
        assertEquals("kept b'yes'\n", playground.runToEnd(LIST_FILES));

        playground.choose("File", "Reset Python");
        playground.waitForState("ready").waitForStatus("Ready");
        assertEquals("", playground.runToEnd(LIST_FILES));
    }

    @BrowserTest
    void shouldKeepLargeFiles(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open();

        getStuck(playground, """
                import random
                with open("large.bin", "wb") as file:
                    for seed in range(30):
                        file.write(random.Random(seed).randbytes(1_000_000))
                """);

        assertEquals("30000000 True\n", playground.runToEnd("""
                import random
                content = open("large.bin", "rb").read()
                print(len(content), all(
                    content[seed * 1_000_000:][:1_000_000] == random.Random(seed).randbytes(1_000_000)
                    for seed in range(30)
                ))
                """));
    }

    @BrowserTest
    void shouldSayWhatIsNotKeptOfMoreThanThePageCanKeep(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        playground.open();

        start(playground, """
                open("small", "w").write("small")
                with open("huge", "wb") as file:
                    for _ in range(140):
                        file.write(bytes(1_000_000))
                """);
        assertThat(playground.toast()).containsText("more than the 128 MB that this page can keep");
        replace(playground);

        playground.waitForStatus(
                "Stopped. Python had to be restarted: your code is kept, variables and some files are gone.");
        assertEquals("small b'small'\n", playground.runToEnd(LIST_FILES));
    }

    /** Each line is a write of its own. The page goes on taking part, and a Stop in the middle loses nothing. */
    @BrowserTest
    void shouldStayResponsiveUnderAFloodOfTinyWrites(PlaygroundDriver playground, BrowserSession session) {
        session.allowErrors(WORKER_ENDED_WHILE_BUSY);
        String flood = """
                number = 0
                with open("flood.txt", "w", buffering=1) as file:
                    while True:
                        file.write(f"{number}\\n")
                        number += 1
                        if number == 10_000:
                            print("started")
                """;
        playground.open().start(flood).waitForOutput("started");

        Object longestGap = playground.script("""
                async () => {
                    let longest = 0, last = performance.now();
                    for (let i = 0; i < 40; i++) {
                        await new Promise(resolve => setTimeout(resolve, 10));
                        const now = performance.now();
                        longest = Math.max(longest, now - last);
                        last = now;
                    }
                    return longest;
                }""", null);
        playground.stop();

        RunResult.Stop stop = playground.result().stop();
        assertNotNull(stop);
        assertTrue(stop.variablesKept());
        assertTrue(((Number) longestGap).doubleValue() < 2000, () -> "the page stood still for " + longestGap + " ms");
        String counted = playground.evaluate("number");
        getStuck(playground, "");
        assertEquals("True True\n", playground.runToEnd("""
                lines = open("flood.txt").read().split("\\n")
                print(lines[:-1] == [str(n) for n in range(len(lines) - 1)], len(lines) - 1 - %s in (0, 1))
                """.formatted(counted)));
    }

    /** Runs a program that then computes inside C, where no signal reaches it, and presses Stop, which replaces it. */
    private static void getStuck(PlaygroundDriver playground, String program) {
        start(playground, program);
        replace(playground);
        playground.waitForStatus(RESTARTED);
    }

    private static void start(PlaygroundDriver playground, String program) {
        playground.start(program + "\nprint('stuck')\nsum(range(10**12))\n").waitForOutput("stuck");
    }

    private static void replace(PlaygroundDriver playground) {
        playground.stop();
        playground.waitForState("ready");
        RunResult.Stop stop = playground.result().stop();
        assertNotNull(stop);
        assertEquals("replace", stop.rung());
    }
}
