package dev.pystop.ui.download;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** The contents of python-files.json: the library to start from, what to take in its place, and the sizes of files. Made by build-site.mjs. */
@JSClass(transparent = true)
abstract class Manifest implements JSObject {
    /** Name of the zip with what a start needs of Python's standard library, as bytecode; in the folder of Pyodide's files. */
    @JSBody(params = "manifest", script = "return manifest.library.name;")
    static native String libraryName(Manifest manifest);

    /** What the SHA-256 of that zip is, in hexadecimal. */
    @JSBody(params = "manifest", script = "return manifest.library.sha256;")
    static native String librarySha256(Manifest manifest);

    /** Name of the file with the rest of the library, as it is in the whole zip behind the start's part. */
    @JSBody(params = "manifest", script = "return manifest.libraryRest.name;")
    static native String libraryRestName(Manifest manifest);

    /** What the SHA-256 of that file is, in hexadecimal. */
    @JSBody(params = "manifest", script = "return manifest.libraryRest.sha256;")
    static native String libraryRestSha256(Manifest manifest);

    /** Where the rest has its place in the whole zip. */
    @JSBody(params = "manifest", script = "return manifest.libraryRest.offset;")
    static native int libraryRestOffset(Manifest manifest);

    /** Size in bytes of one of Pyodide's files, before any compression. */
    @JSBody(
            params = {"manifest", "name"},
            script = "return manifest.sizes[name] | 0;")
    static native int size(Manifest manifest, String name);

    /** Name of the file with our host Python as source by path; in the folder of Pyodide's files. */
    @JSBody(params = "manifest", script = "return manifest.hostSources;")
    static native String hostSourcesName(Manifest manifest);

    /** {@code write_switch.wat}, assembled, in Base64. */
    @JSBody(params = "manifest", script = "return manifest.writeSwitch;")
    static native String writeSwitch(Manifest manifest);

    /** {@code terminal_writer.wat}, assembled, in Base64. */
    @JSBody(params = "manifest", script = "return manifest.terminalWriter;")
    static native String terminalWriter(Manifest manifest);
}
