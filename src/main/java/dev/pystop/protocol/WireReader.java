package dev.pystop.protocol;

import org.jspecify.annotations.Nullable;

/** A message being read. */
public interface WireReader {
    /** Null if the value is null or missing. */
    @Nullable
    String text(String key);

    /** Throws {@link IllegalArgumentException} if the value is missing or no number. */
    int number(String key);

    /** Throws {@link IllegalArgumentException} if the value is missing or no bytes. */
    byte[] bytes(String key);

    /** Null if the value is null or missing. */
    @Nullable
    SharedWords memory(String key);

    /** Throws {@link IllegalArgumentException} if the value is missing. */
    PythonFiles pythonFiles(String key);
}
