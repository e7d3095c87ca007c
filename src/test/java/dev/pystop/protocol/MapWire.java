package dev.pystop.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message as a map: what a plain JavaScript object is in the browser. */
final class MapWire implements WireReader, WireWriter {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Set<String> keys() {
        return Set.copyOf(values.keySet());
    }

    MapWire without(String key) {
        MapWire copy = new MapWire();
        copy.values.putAll(values);
        copy.values.remove(key);
        return copy;
    }

    @Override
    public void putText(String key, @Nullable String value) {
        put(key, value);
    }

    @Override
    public void putNumber(String key, int value) {
        put(key, value);
    }

    @Override
    public void putBytes(String key, byte[] value) {
        put(key, value.clone());
    }

    @Override
    public void putMemory(String key, @Nullable SharedWords value) {
        put(key, value);
    }

    @Override
    public void putPythonFiles(String key, PythonFiles value) {
        put(key, value);
    }

    private void put(String key, @Nullable Object value) {
        if (values.containsKey(key)) {
            throw new IllegalStateException("written twice: " + key);
        }
        values.put(key, value);
    }

    @Override
    public @Nullable String text(String key) {
        return (String) values.get(key);
    }

    @Override
    public int number(String key) {
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("a message without the number " + key);
    }

    @Override
    public byte[] bytes(String key) {
        if (values.get(key) instanceof byte[] bytes) {
            return bytes;
        }
        throw new IllegalArgumentException("a message without the bytes " + key);
    }

    @Override
    public PythonFiles pythonFiles(String key) {
        if (values.get(key) instanceof PythonFiles files) {
            return files;
        }
        throw new IllegalArgumentException("a message without the files " + key);
    }

    @Override
    public @Nullable SharedWords memory(String key) {
        return (SharedWords) values.get(key);
    }
}
