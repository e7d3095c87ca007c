package dev.pystop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory of the browsers that this process has started, as Linux counts it. */
final class ProcessMemory {
    private static final long BYTES_PER_KIB = 1024;

    private ProcessMemory() {}

    /** Bytes of all browser processes together; empty where there is no {@code /proc}. */
    static OptionalLong ofBrowsers() {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return OptionalLong.empty();
        }
        // A child of ours is Playwright's driver; the browsers are its children.
        return OptionalLong.of(ProcessHandle.current()
                .children()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(process -> of(process.pid()))
                .sum());
    }

    /**
     * The proportional set size, which counts a page shared by several processes once in all; where it may not be read, the resident set
     * size. A process that is gone has none.
     */
    private static long of(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        OptionalLong proportional = read(folder.resolve("smaps_rollup"), "Pss:");
        return proportional.orElseGet(
                () -> read(folder.resolve("status"), "VmRSS:").orElse(0));
    }

    private static OptionalLong read(Path file, String key) {
        try (Stream<String> lines = Files.readAllLines(file).stream()) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIB)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
