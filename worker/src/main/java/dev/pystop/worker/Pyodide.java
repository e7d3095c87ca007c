package dev.pystop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** Pyodide's public API, as far as we use it. */
@JSClass(transparent = true)
abstract class Pyodide implements JSObject {
    /** @param buffer an array, or anything like one, whose first element is the signal */
    abstract void setInterruptBuffer(JSObject buffer);

    /** @param module an object whose functions and properties Python can import from {@code name} */
    abstract void registerJsModule(String name, JSObject module);

    /** Imports a module and returns a proxy of it. */
    abstract JSObject pyimport(String module);

    abstract void setStdin(JSObject options);

    abstract void setStdout(JSObject options);

    abstract void setStderr(JSObject options);

    /**
     * Loads the packages that a program imports, as far as the lock file knows them. Silently: Pyodide would write "Loading ..." to the
     * program's own standard output.
     */
    @JSBody(
            params = {"pyodide", "source"},
            script = "return pyodide.loadPackagesFromImports(source, {messageCallback: function() {}});")
    static native JSPromise<JSObject> loadPackagesFromImports(Pyodide pyodide, String source);

    /** Whether the server offers any packages. */
    @JSBody(params = "pyodide", script = "return Object.keys(pyodide.lockfile.packages).length > 0;")
    static native boolean hasPackages(Pyodide pyodide);

    /**
     * Takes another zip for the standard library; what is imported stays. Python reads the zip's directory anew when it next imports something.
     *
     * @param library a {@code Uint8Array}
     */
    @JSBody(
            params = {"pyodide", "library"},
            script = """
                    var sys = pyodide.pyimport('sys');
                    var path = '/lib/python' + sys.version_info[0] + sys.version_info[1] + '.zip';
                    pyodide.FS.writeFile(path, library);
                    sys.path_importer_cache.get(path).invalidate_caches();
                    """)
    static native void replaceLibrary(Pyodide pyodide, JSObject library);

    @JSBody(
            params = {"pyodide", "path", "text"},
            script =
                    "pyodide.FS.mkdirTree(path.substring(0, path.lastIndexOf('/'))); pyodide.FS.writeFile(path, text);")
    static native void writeFile(Pyodide pyodide, String path, String text);

    /**
     * Calls {@code loadPyodide} of the module {@code pyodide.mjs}.
     *
     * @param more options that are not everybody's
     */
    @JSBody(
            params = {"module", "indexUrl", "libraryUrl", "packagesUrl", "lockFile", "more"},
            script =
                    "return module.loadPyodide(Object.assign({indexURL: indexUrl, stdLibURL: libraryUrl, packageBaseUrl: packagesUrl,"
                            + " lockFileContents: lockFile}, more));")
    static native JSPromise<Pyodide> load(
            JSObject module, String indexUrl, String libraryUrl, String packagesUrl, String lockFile, JSObject more);
}
