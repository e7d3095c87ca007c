package dev.pystop.ui.session;

import dev.pystop.ui.text.Ascii;
import java.util.List;

/** Says in plain words why the interpreter broke. */
public final class CrashText {
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
    public static String of(String detail) {
        String lowerCase = Ascii.lowerCase(detail);
        for (Explanation explanation : EXPLANATIONS) {
            for (String sign : explanation.signs()) {
                if (lowerCase.contains(sign)) {
                    return explanation.words();
                }
            }
        }
        return "Something broke inside Python itself: " + detail;
    }
}
