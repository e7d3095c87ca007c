package dev.pystop.bench.undriven;

import dev.pystop.bench.undriven.Lobby.Question;
import dev.pystop.e2e.support.BrowserKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/** A browser with a new profile, which begins in the lobby and goes where it is sent. It ends with all its processes and leaves nothing behind. */
public final class UndrivenBrowser implements AutoCloseable {
    /** More than a start over a slow line takes on a busy machine. */
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** A browser that has just started is busy with itself; and it puts away hundreds of megabytes of a page that it has left. */
    private static final Duration UNTIL_IDLE = Duration.ofSeconds(4);

    private final Lobby lobby;
    private final String lobbyAddress;
    private final Path profile;
    private final Process process;
    /** What waits for an answer: the page that is open. */
    private @Nullable Question question;

    private UndrivenBrowser(Lobby lobby, String lobbyAddress, Path profile, Process process) {
        this.lobby = lobby;
        this.lobbyAddress = lobbyAddress;
        this.profile = profile;
        this.process = process;
    }

    /**
     * Starts a browser.
     *
     * @param server where the lobby is
     */
    public static UndrivenBrowser start(BrowserKind kind, Lobby lobby, URI server) {
        String address = Lobby.on(server);
        try {
            Path profile = Files.createTempDirectory("pystop-bench-");
            return new UndrivenBrowser(lobby, address, profile, kind.start(profile, address));
        } catch (IOException e) {
            throw new UncheckedIOException(kind + " cannot be started", e);
        }
    }

    /** Sends it from the lobby, when it has had a rest there, to a page with a clock, and waits until Python is ready. */
    public Visit visit(String address) throws InterruptedException {
        question();
        Thread.sleep(UNTIL_IDLE);
        question().goTo(address);
        Fields report = nextQuestion().report();
        String editor = report.getValue("editor");
        return new Visit(
                Double.parseDouble(report.getValue("ready")),
                Double.parseDouble(report.getValue("firstPaint")),
                editor == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(editor)));
    }

    /** Has the page replace Python's worker, or do what the plain page would have to, and returns after how many milliseconds Python was ready again. */
    public double replaceWorker() throws InterruptedException {
        question().replaceWorker();
        return Double.parseDouble(nextQuestion().report().getValue("replaced"));
    }

    /** Sends it back to the lobby. */
    public void leave() throws InterruptedException {
        question().goTo(lobbyAddress);
        nextQuestion();
    }

    private Question question() throws InterruptedException {
        return question == null ? nextQuestion() : question;
    }

    private Question nextQuestion() throws InterruptedException {
        question = null;
        question = lobby.await(LIMIT);
        return question;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
        if (question != null) {
            question.drop();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(profile + " cannot be deleted", e);
        }
    }
}
