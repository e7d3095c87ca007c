package dev.pystop.ui.share;

import dev.pystop.jso.CompressionStreams;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.streams.ReadableStream;
import org.teavm.jso.streams.ReadableStreamDefaultReader;
import org.teavm.jso.streams.ReadableStreamReadResult;
import org.teavm.jso.typedarrays.ArrayBufferView;
import org.teavm.jso.typedarrays.Int8Array;

/** Compression by the browser. */
final class Deflate {
    /** Why there is no result. */
    enum Failure {
        UNAVAILABLE,
        DAMAGED,
        TOO_LONG
    }

    private Deflate() {}

    static boolean available() {
        return CompressionStreams.areAvailable();
    }

    static void deflate(byte[] bytes, Consumer<byte[]> done, Consumer<Failure> failed) {
        if (!available()) {
            failed.accept(Failure.UNAVAILABLE);
            return;
        }
        read(CompressionStreams.deflate(Int8Array.copyFromJavaArray(bytes)), Integer.MAX_VALUE, done, failed);
    }

    /** Stops reading as soon as there is more than the limit: a few kilobytes can unpack to gigabytes. */
    static void inflate(byte[] bytes, int limit, Consumer<byte[]> done, Consumer<Failure> failed) {
        if (!available()) {
            failed.accept(Failure.UNAVAILABLE);
            return;
        }
        read(CompressionStreams.inflate(Int8Array.copyFromJavaArray(bytes)), limit, done, failed);
    }

    private static void read(ReadableStream stream, int limit, Consumer<byte[]> done, Consumer<Failure> failed) {
        readOn(stream.getReader(), new ByteArrayOutputStream(), limit, done, failed);
    }

    private static void readOn(
            ReadableStreamDefaultReader reader,
            ByteArrayOutputStream bytes,
            int limit,
            Consumer<byte[]> done,
            Consumer<Failure> failed) {
        JSPromise<ReadableStreamReadResult> next = reader.read();
        next.then(
                result -> {
                    if (result.isDone()) {
                        done.accept(bytes.toByteArray());
                        return null;
                    }
                    byte[] chunk = toBytes(result.getValue());
                    bytes.write(chunk, 0, chunk.length);
                    if (bytes.size() > limit) {
                        reader.cancel(null);
                        failed.accept(Failure.TOO_LONG);
                    } else {
                        readOn(reader, bytes, limit, done, failed);
                    }
                    return null;
                },
                error -> {
                    failed.accept(Failure.DAMAGED);
                    return null;
                });
    }

    /** The stream's chunks are unsigned arrays, whatever the binding says; a byte array is a signed one. */
    private static byte[] toBytes(ArrayBufferView chunk) {
        return new Int8Array(chunk.getBuffer(), chunk.getByteOffset(), chunk.getByteLength()).copyToJavaArray();
    }
}
