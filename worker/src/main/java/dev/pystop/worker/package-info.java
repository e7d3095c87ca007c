/**
 * The worker: Pyodide's life, the program's streams, and the signals that reach it.
 *
 * <p>{@link dev.pystop.worker.PythonWorker} takes orders, {@link dev.pystop.worker.PyodideLoader} loads,
 * {@link dev.pystop.worker.HostPython} runs programs, {@link dev.pystop.worker.Streams} and
 * {@link dev.pystop.worker.HostBridge} are what Python sees of the outside.
 */
@NullMarked
package dev.pystop.worker;

import org.jspecify.annotations.NullMarked;
