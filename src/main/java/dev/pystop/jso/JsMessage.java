package dev.pystop.jso;

import dev.pystop.protocol.PythonFiles;
import dev.pystop.protocol.SharedWords;
import dev.pystop.protocol.WireReader;
import dev.pystop.protocol.WireWriter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * A message as a plain JavaScript object. The only type that is ever posted: {@code postMessage} takes Java objects too, and
 * delivers garbage without a word.
 */
public final class JsMessage implements WireReader, WireWriter {
    private final JSObject object;

    /** A new, empty message. */
    public JsMessage() {
        this(JSObjects.create());
    }

    /** A message that has arrived. */
    public JsMessage(JSObject object) {
        this.object = object;
    }

    /** The object to post. */
    public JSObject object() {
        return object;
    }

    @Override
    public void putText(String key, @Nullable String value) {
        if (value == null) {
            putNull(object, key);
        } else {
            put(object, key, value);
        }
    }

    @Override
    public void putNumber(String key, int value) {
        put(object, key, value);
    }

    @Override
    public void putBytes(String key, byte[] value) {
        put(object, key, Int8Array.fromJavaArray(value));
    }

    @Override
    public void putMemory(String key, @Nullable SharedWords value) {
        if (value == null) {
            putNull(object, key);
        } else {
            put(object, key, ((SharedArrayWords) value).memory());
        }
    }

    @Override
    public void putPythonFiles(String key, PythonFiles value) {
        put(object, key, ((PostedPythonFiles) value).object());
    }

    @Override
    public @Nullable String text(String key) {
        return isNull(object, key) ? null : getText(object, key);
    }

    @Override
    public int number(String key) {
        if (!isNumber(object, key)) {
            throw new IllegalArgumentException("a message without the number " + key);
        }
        return getNumber(object, key);
    }

    @Override
    public byte[] bytes(String key) {
        if (!isBytes(object, key)) {
            throw new IllegalArgumentException("a message without the bytes " + key);
        }
        // What arrives in a message is a copy that nobody else holds.
        return getBytes(object, key).toJavaArray();
    }

    @Override
    public @Nullable SharedWords memory(String key) {
        return isNull(object, key) ? null : new SharedArrayWords(getObject(object, key));
    }

    @Override
    public PythonFiles pythonFiles(String key) {
        if (isNull(object, key)) {
            throw new IllegalArgumentException("a message without the files " + key);
        }
        return new PostedPythonFiles(getObject(object, key));
    }

    // A missing property would become a broken, non-null Java String, hence the question first.
    @JSBody(
            params = {"object", "key"},
            script = "return object[key] == null;")
    private static native boolean isNull(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return typeof object[key] === 'number';")
    private static native boolean isNumber(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key] instanceof Int8Array;")
    private static native boolean isBytes(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    private static native Int8Array getBytes(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return '' + object[key];")
    private static native String getText(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key] | 0;")
    private static native int getNumber(JSObject object, String key);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    private static native JSObject getObject(JSObject object, String key);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    private static native void put(JSObject object, String key, String value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    private static native void put(JSObject object, String key, int value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    private static native void put(JSObject object, String key, JSObject value);

    @JSBody(
            params = {"object", "key"},
            script = "object[key] = null;")
    private static native void putNull(JSObject object, String key);
}
