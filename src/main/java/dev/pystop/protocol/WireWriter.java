package dev.pystop.protocol;

import org.jspecify.annotations.Nullable;

/** A message being written: named values of the few types that a message may have. */
public interface WireWriter {
    void putText(String key, @Nullable String value);

    void putNumber(String key, int value);

    /** The message may share them until it is posted. */
    void putBytes(String key, byte[] value);

    void putMemory(String key, @Nullable SharedWords value);

    void putPythonFiles(String key, PythonFiles value);
}
