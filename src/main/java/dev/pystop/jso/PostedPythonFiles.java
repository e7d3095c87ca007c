package dev.pystop.jso;

import dev.pystop.protocol.PythonFiles;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSObjects;

/** {@link PythonFiles} as a plain object that can be posted. */
public final class PostedPythonFiles implements PythonFiles {
    private static final String INTERPRETER = "interpreter";
    private static final String LIBRARY = "library";
    private static final String LIBRARY_URL = "libraryUrl";
    private static final String IS_LIBRARY_WHOLE = "isLibraryWhole";
    private static final String HOST_SOURCES = "hostSources";
    private static final String SNAPSHOT = "snapshot";
    private static final String LOCK_FILE = "lockFile";
    private static final String WRITE_SWITCH = "writeSwitch";
    private static final String TERMINAL_WRITER = "terminalWriter";

    private final JSObject object;

    /** @param object has arrived in a message */
    public PostedPythonFiles(JSObject object) {
        this.object = object;
    }

    /** Without any. */
    public PostedPythonFiles() {
        this(JSObjects.create());
    }

    /** The object to post. */
    public JSObject object() {
        return object;
    }

    /** A {@code WebAssembly.Module}; the page's policy has to allow WebAssembly, or Firefox drops the message (153). */
    public JSObject interpreter() {
        return get(object, INTERPRETER);
    }

    public PostedPythonFiles withInterpreter(JSObject interpreter) {
        return with(INTERPRETER, interpreter);
    }

    /** A {@code Uint8Array} with the zip of the standard library, over shared memory where there is any. */
    public JSObject library() {
        return get(object, LIBRARY);
    }

    /** Whether it has more than what a start needs. */
    public boolean isLibraryWhole() {
        return has(object, IS_LIBRARY_WHOLE);
    }

    public PostedPythonFiles withLibrary(JSObject library, boolean isWhole) {
        return new PostedPythonFiles(withFlag(with(LIBRARY, library).object, IS_LIBRARY_WHOLE, isWhole));
    }

    /** Where our library comes from, which no other build's does. */
    public String libraryUrl() {
        return getText(object, LIBRARY_URL);
    }

    public PostedPythonFiles withLibraryUrl(String url) {
        return with(LIBRARY_URL, url);
    }

    /** Our host Python as source by path; null if the library has it. */
    public @Nullable JSObject hostSources() {
        return has(object, HOST_SOURCES) ? get(object, HOST_SOURCES) : null;
    }

    public PostedPythonFiles withHostSources(@Nullable JSObject sources) {
        return with(HOST_SOURCES, sources);
    }

    /** A {@code Uint8Array} with the memory of an interpreter that has started; null if there is none. */
    public @Nullable JSObject snapshot() {
        return has(object, SNAPSHOT) ? get(object, SNAPSHOT) : null;
    }

    public PostedPythonFiles withSnapshot(@Nullable JSObject snapshot) {
        return with(SNAPSHOT, snapshot);
    }

    /** The packages that the server offers, as JSON. */
    public String lockFile() {
        return getText(object, LOCK_FILE);
    }

    public PostedPythonFiles withLockFile(String json) {
        return with(LOCK_FILE, json);
    }

    /** {@code write_switch.wat}, assembled, in Base64. */
    public String writeSwitch() {
        return getText(object, WRITE_SWITCH);
    }

    /** {@code terminal_writer.wat}, assembled, in Base64. */
    public String terminalWriter() {
        return getText(object, TERMINAL_WRITER);
    }

    public PostedPythonFiles withWriters(String writeSwitch, String terminalWriter) {
        return with(WRITE_SWITCH, writeSwitch).with(TERMINAL_WRITER, terminalWriter);
    }

    private PostedPythonFiles with(String key, @Nullable JSObject value) {
        return new PostedPythonFiles(withObject(object, key, value));
    }

    private PostedPythonFiles with(String key, String value) {
        return new PostedPythonFiles(withText(object, key, value));
    }

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
    private static native boolean has(JSObject object, String key);

    @JSBody(
            params = {"object", "key", "value"},
            script = "return Object.assign({}, object, {[key]: value});")
    private static native JSObject withObject(JSObject object, String key, @Nullable JSObject value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "return Object.assign({}, object, {[key]: value});")
    private static native JSObject withText(JSObject object, String key, String value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "return Object.assign({}, object, {[key]: value});")
    private static native JSObject withFlag(JSObject object, String key, boolean value);
}
