package dev.pystop.ui.session;

import dev.pystop.protocol.Order;
import java.util.Map;

/**
 * What {@link PythonSession#run(Program, java.util.function.Consumer)} runs.
 *
 * @param file the name by which Python knows the source
 * @param beside files that are to lie beside it when it begins, text by path; they stay until others take their place
 */
public record Program(String file, String source, Map<String, String> beside) {
    /** A program of one file. */
    public static Program of(String source) {
        return new Program(Order.PROGRAM_FILE, source, Map.of());
    }
}
