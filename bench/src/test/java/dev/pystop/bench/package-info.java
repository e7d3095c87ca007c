/**
 * Benchmarks: PyStop beside the one minimal page from Pyodide's documentation, interleaved in the same run. A class
 * {@code <Name>Bench} with a {@code main} method is run by {@code ./pystop bench <name>}.
 */
@NullMarked
package dev.pystop.bench;

import org.jspecify.annotations.NullMarked;
