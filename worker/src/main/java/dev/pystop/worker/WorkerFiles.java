package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** The contents of worker-files.json: our host Python, and the sizes of Pyodide's files. Made by build-site.mjs. */
@JSClass(transparent = true)
abstract class WorkerFiles implements JSObject {
    @JSBody(
            params = "url",
            script = "return fetch(url).then(function (response) {"
                    + " if (!response.ok) { throw new Error(url + ': HTTP ' + response.status); }"
                    + " return response.json(); });")
    static native JSPromise<WorkerFiles> fetch(String url);

    /** Size in bytes of one of Pyodide's files, before any compression. */
    @JSBody(
            params = {"files", "name"},
            script = "return files.sizes[name] | 0;")
    static native int size(WorkerFiles files, String name);

    /** Paths of the host's modules, relative to a folder on Python's path. */
    @JSBody(params = "files", script = "return Object.keys(files.host);")
    static native String[] hostPaths(WorkerFiles files);

    @JSBody(
            params = {"files", "path"},
            script = "return files.host[path];")
    static native String hostSource(WorkerFiles files, String path);
}
