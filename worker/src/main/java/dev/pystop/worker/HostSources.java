package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Our host Python as source, by path: for an interpreter whose library is not the one that has it as bytecode. */
final class HostSources {
    /** A folder of our own, so that the host can tell its own frames from those of the program and of libraries. */
    private static final String FOLDER = "/lib/pystop/";

    private HostSources() {}

    /**
     * Writes the package into Python's file system, where Python finds it.
     *
     * @param sources an object with the source by path
     */
    static void install(JSObject sources, Pyodide pyodide) {
        for (String path : paths(sources)) {
            Pyodide.writeFile(pyodide, FOLDER + path, source(sources, path));
        }
        addToPath(pyodide.pyimport("sys"), FOLDER);
    }

    @JSBody(params = "sources", script = "return Object.keys(sources);")
    private static native String[] paths(JSObject sources);

    @JSBody(
            params = {"sources", "path"},
            script = "return sources[path];")
    private static native String source(JSObject sources, String path);

    @JSBody(
            params = {"sys", "folder"},
            script = "sys.path.append(folder);")
    private static native void addToPath(JSObject sys, String folder);
}
