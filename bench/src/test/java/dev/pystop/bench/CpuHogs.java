package dev.pystop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that compute for nothing, to leave a browser little of the machine. */
final class CpuHogs {
    /** Three for each processor leave about a quarter of each to somebody else. */
    private static final int PER_PROCESSOR = 3;

    private CpuHogs() {}

    /** Starts them, each in a session of its own, since Linux shares processors between sessions; the caller ends them. */
    static List<Process> start() throws IOException {
        List<Process> hogs = new ArrayList<>();
        for (int i = 0; i < PER_PROCESSOR * Runtime.getRuntime().availableProcessors(); i++) {
            hogs.add(new ProcessBuilder("setsid", "python3", "-c", "while True: pass").start());
        }
        return hogs;
    }
}
