package dev.pystop.jso;

import dev.pystop.protocol.PythonFiles;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** {@link PythonFiles} as a plain object that can be posted. */
public final class PostedPythonFiles implements PythonFiles {
    private final JSObject object;

    /** @param object has arrived in a message */
    public PostedPythonFiles(JSObject object) {
        this.object = object;
    }

    /** The object to post. */
    public JSObject object() {
        return object;
    }

    /**
     * Puts them together.
     *
     * @param interpreter a {@code WebAssembly.Module}; the page's policy has to allow WebAssembly, or Firefox drops the message (153)
     * @param library a {@code Uint8Array} with the zip of the standard library, over shared memory where there is any
     * @param isLibraryWhole whether it has more than what a start needs
     * @param hostSources our host Python as source by path; null if the library has it
     * @param lockFile the packages that the server offers, as JSON
     * @param writeSwitch {@code write_switch.wat}, assembled, in Base64
     * @param terminalWriter {@code terminal_writer.wat}, assembled, in Base64
     */
    public static PostedPythonFiles of(
            JSObject interpreter,
            JSObject library,
            boolean isLibraryWhole,
            @Nullable JSObject hostSources,
            String lockFile,
            String writeSwitch,
            String terminalWriter) {
        return new PostedPythonFiles(
                newObject(interpreter, library, isLibraryWhole, hostSources, lockFile, writeSwitch, terminalWriter));
    }

    public JSObject interpreter() {
        return get(object, "interpreter");
    }

    public JSObject library() {
        return get(object, "library");
    }

    public boolean isLibraryWhole() {
        return isSet(object, "isLibraryWhole");
    }

    public @Nullable JSObject hostSources() {
        return get(object, "hostSources");
    }

    public String lockFile() {
        return getText(object, "lockFile");
    }

    public String writeSwitch() {
        return getText(object, "writeSwitch");
    }

    public String terminalWriter() {
        return getText(object, "terminalWriter");
    }

    @JSBody(
            params = {
                "interpreter",
                "library",
                "isLibraryWhole",
                "hostSources",
                "lockFile",
                "writeSwitch",
                "terminalWriter"
            },
            script = "return {interpreter: interpreter, library: library, isLibraryWhole: isLibraryWhole,"
                    + " hostSources: hostSources, lockFile: lockFile,"
                    + " writeSwitch: writeSwitch, terminalWriter: terminalWriter};")
    private static native JSObject newObject(
            JSObject interpreter,
            JSObject library,
            boolean isLibraryWhole,
            @Nullable JSObject hostSources,
            String lockFile,
            String writeSwitch,
            String terminalWriter);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    private static native JSObject get(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    private static native String getText(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return !!object[key];")
    private static native boolean isSet(JSObject object, String key);
}
