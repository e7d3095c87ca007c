package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** The contents of worker-files.json: the library to start from, what to take in its place, and the sizes of files. Made by build-site.mjs. */
@JSClass(transparent = true)
abstract class WorkerFiles implements JSObject {
    static JSPromise<WorkerFiles> fetch(String url) {
        return WorkerScope.fetchJson(url);
    }

    /** Name of the zip of Python's standard library that has bytecode in it; in the folder of Pyodide's files. */
    @JSBody(params = "files", script = "return files.library.name;")
    static native String libraryName(WorkerFiles files);

    /** What the SHA-256 of that zip is, in hexadecimal. */
    @JSBody(params = "files", script = "return files.library.sha256;")
    static native String librarySha256(WorkerFiles files);

    /** Size in bytes of one of Pyodide's files, before any compression. */
    @JSBody(
            params = {"files", "name"},
            script = "return files.sizes[name] | 0;")
    static native int size(WorkerFiles files, String name);

    /** Name of the file with our host Python as {@link HostSources}; in the folder of Pyodide's files. */
    @JSBody(params = "files", script = "return files.hostSources;")
    static native String hostSourcesName(WorkerFiles files);
}
