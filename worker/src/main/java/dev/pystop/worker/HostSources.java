package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/**
 * The contents of host-python.json: our host Python as source, by path. Needed only where Python does not start from our own library, which
 * has the host in it as bytecode.
 */
@JSClass(transparent = true)
abstract class HostSources implements JSObject {
    /** A folder of our own, so that the host can tell its own frames from those of the program and of libraries. */
    private static final String FOLDER = "/lib/pystop/";

    private static final String FILE = "host-python.json";

    /** @param besideUrl absolute URL of a file in the same folder */
    static JSPromise<HostSources> fetch(String besideUrl) {
        return fetch(besideUrl, FILE);
    }

    /** Puts the modules where Python finds them. */
    final void install(Pyodide pyodide) {
        for (String path : paths(this)) {
            Pyodide.writeFile(pyodide, FOLDER + path, source(this, path));
        }
        addToPath(pyodide.pyimport("sys"), FOLDER);
    }

    @JSBody(
            params = {"besideUrl", "name"},
            script = "var url = new URL(name, besideUrl);"
                    + " return fetch(url).then(function (response) {"
                    + " if (!response.ok) { throw new Error(url + ': HTTP ' + response.status); }"
                    + " return response.json(); });")
    private static native JSPromise<HostSources> fetch(String besideUrl, String name);

    @JSBody(params = "sources", script = "return Object.keys(sources);")
    private static native String[] paths(HostSources sources);

    @JSBody(
            params = {"sources", "path"},
            script = "return sources[path];")
    private static native String source(HostSources sources, String path);

    @JSBody(
            params = {"sys", "folder"},
            script = "sys.path.append(folder);")
    private static native void addToPath(JSObject sys, String folder);
}
