package dev.pystop.ui;

import java.util.List;
import java.util.Locale;

/** Says in plain words why the interpreter broke. */
final class CrashText {
    private record Explanation(List<String> signs, String words) {}

    /** What browsers and Pyodide say, in lower case, and what it means. The first that fits counts. */
    private static final List<Explanation> EXPLANATIONS = List.of(
            new Explanation(
                    List.of("call stack", "too much recursion", "stack overflow"),
                    "The program went too deep: something calls itself again and again inside Python's own code, such as"
                            + " a __repr__ that prints its own object, or thousands of lists inside each other."),
            new Explanation(
                    List.of("out of memory", "memory access", "out of bounds"),
                    "Python's memory was exhausted or damaged."),
            new Explanation(
                    List.of("exit", "abort", "unreachable"),
                    "The program ended Python itself, as os._exit() and os.abort() do. Use exit() to end a program."),
            new Explanation(
                    List.of("ended by itself"),
                    "The program closed the place where Python runs, as js.self.close() does."));

    private CrashText() {}

    /** One or two sentences. */
    static String of(String detail) {
        String lowerCase = detail.toLowerCase(Locale.ROOT);
        for (Explanation explanation : EXPLANATIONS) {
            if (explanation.signs().stream().anyMatch(lowerCase::contains)) {
                return explanation.words();
            }
        }
        return "Something broke inside Python itself: " + detail;
    }
}
