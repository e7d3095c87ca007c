package dev.pystop.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;

/** An object of JSON. What is missing reads as empty or as 0. */
@JSClass(transparent = true)
public abstract class Json implements JSObject {
    private Json() {}

    /** An object without members. */
    @JSBody(script = "return {};")
    public static native Json object();

    /** Reads a text; what is no object of JSON is an empty one. */
    @JSBody(params = "text", script = """
                    try { var value = JSON.parse(text); return value && typeof value === 'object' ? value : {}; }
                    catch (error) { return {}; }
                    """)
    public static native Json parse(String text);

    /** Whether there is such a member, and it is not null. */
    @JSBody(params = "name", script = "return this[name] != null;")
    public native boolean has(String name);

    @JSBody(params = "name", script = "return this[name] == null ? '' : '' + this[name];")
    public native String text(String name);

    @JSBody(params = "name", script = "return +this[name] || 0;")
    public native int number(String name);

    /** A whole number that may be larger than an int. */
    @JSBody(params = "name", script = "return +this[name] || 0;")
    public native double largeNumber(String name);

    @JSBody(params = "name", script = "var value = this[name]; return value && typeof value === 'object' ? value : {};")
    public native Json member(String name);

    /** The objects in an array. */
    @JSBody(params = "name", script = """
                    var value = this[name];
                    return Array.isArray(value)
                        ? value.filter(function (item) { return item && typeof item === 'object'; })
                        : [];
                    """)
    public native JSArrayReader<Json> objects(String name);

    /** The texts in an array. */
    @JSBody(params = "name", script = "return this[name] || [];")
    public native String[] texts(String name);

    /** The names of the members, in their order. */
    @JSBody(script = "return Object.keys(this);")
    public native String[] names();

    @JSBody(
            params = {"name", "value"},
            script = "this[name] = value;")
    public native void put(String name, String value);

    @JSBody(
            params = {"name", "value"},
            script = "this[name] = value;")
    public native void put(String name, double value);

    @JSBody(
            params = {"name", "value"},
            script = "this[name] = value;")
    public native void put(String name, JSObject value);

    @JSBody(script = "return JSON.stringify(this);")
    public native String write();
}
