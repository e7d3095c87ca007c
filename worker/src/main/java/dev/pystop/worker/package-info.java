/**
 * The worker: Pyodide's life, the program's streams, and the signals that reach it.
 *
 * <p>{@link dev.pystop.worker.PythonWorker} takes orders, {@link dev.pystop.worker.PyodideLoader} loads,
 * {@link dev.pystop.worker.HostPython} runs programs, {@link dev.pystop.worker.Streams} and
 * {@link dev.pystop.worker.HostBridge} are what Python sees of the outside, {@link dev.pystop.worker.FileMirror} tells the page
 * what becomes of files, {@link dev.pystop.worker.MemoryCeiling} bounds memory.
 */
@NullMarked
package dev.pystop.worker;

import org.jspecify.annotations.NullMarked;
