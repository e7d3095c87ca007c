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

/** A browser with a new profile, which begins in the lobby and goes where it is sent. It ends with all its processes and leaves nothing behind. */
public final class UndrivenBrowser implements AutoCloseable {
    /** More than a start over a slow line takes on a busy machine. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Lobby lobby;
    private final String lobbyAddress;
    private final Path profile;
    private final Process process;
    private Question question;

    private UndrivenBrowser(Lobby lobby, String lobbyAddress, Path profile, Process process, Question first) {
        this.lobby = lobby;
        this.lobbyAddress = lobbyAddress;
        this.profile = profile;
        this.process = process;
        question = first;
    }

    /**
     * Starts a browser and waits until it is in the lobby.
     *
     * @param server where the lobby is
     */
    public static UndrivenBrowser start(BrowserKind kind, Lobby lobby, URI server) throws InterruptedException {
        String address = Lobby.on(server);
        try {
            Path profile = Files.createTempDirectory("pystop-bench-");
            Process process = kind.start(profile, address);
            return new UndrivenBrowser(lobby, address, profile, process, lobby.await(LIMIT));
        } catch (IOException e) {
            throw new UncheckedIOException(kind + " cannot be started", e);
        }
    }

    /** Sends it to a page with a clock, and waits until Python is ready there. */
    public Visit visit(String address) throws InterruptedException {
        question.goTo(address);
        Fields report = awaitReport();
        String editor = report.getValue("editor");
        return new Visit(
                Double.parseDouble(report.getValue("ready")),
                Double.parseDouble(report.getValue("firstPaint")),
                editor == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(editor)));
    }

    /** Has the page replace Python's worker, or do what the plain page would have to, and returns after how many milliseconds Python was ready again. */
    public double replaceWorker() throws InterruptedException {
        question.replaceWorker();
        return Double.parseDouble(awaitReport().getValue("replaced"));
    }

    /** Sends it back to the lobby. */
    public void leave() throws InterruptedException {
        question.goTo(lobbyAddress);
        awaitReport();
    }

    private Fields awaitReport() throws InterruptedException {
        question = lobby.await(LIMIT);
        return question.report();
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ended -> ended.onExit().join());
        question.drop();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(profile + " cannot be deleted", e);
        }
    }
}
