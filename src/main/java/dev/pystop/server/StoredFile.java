package dev.pystop.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jetty.http.ByteRange;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;

/** The bytes of one file as they go over the wire, with the SHA-256 of its content in hexadecimal digits. */
sealed interface StoredFile {
    long size();

    String sha256();

    /** Writes the bytes of the range as the last part of a response. */
    void write(ByteRange range, ByteBufferPool buffers, Content.Sink sink, Callback callback);

    /** Content that is worth keeping: a file of the jar, which would have to be inflated for every request, or one made here. */
    final class InMemory implements StoredFile {
        private final byte[] content;
        private final String sha256;

        private InMemory(byte[] content, String sha256) {
            this.content = content;
            this.sha256 = sha256;
        }

        static InMemory of(byte[] content) {
            return new InMemory(content, Sha256.of(content));
        }

        static InMemory ofText(String content) {
            return of(content.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public void write(ByteRange range, ByteBufferPool buffers, Content.Sink sink, Callback callback) {
            ByteBuffer slice =
                    ByteBuffer.wrap(content, Math.toIntExact(range.first()), Math.toIntExact(range.getLength()));
            sink.write(true, slice, callback);
        }
    }

    /** A file of the disk, which may be large. */
    record OnDisk(Path path, long size, String sha256) implements StoredFile {
        private static final int BUFFER_BYTES = 64 * 1024;

        @Override
        public void write(ByteRange range, ByteBufferPool buffers, Content.Sink sink, Callback callback) {
            ByteBufferPool.Sized sized = new ByteBufferPool.Sized(buffers, true, BUFFER_BYTES);
            Content.copy(Content.Source.from(sized, path, range.first(), range.getLength()), sink, callback);
        }
    }
}
