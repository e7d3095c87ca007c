package dev.pystop.protocol;

import java.util.function.Consumer;

/**
 * Turns {@link FileChange}s into bytes and back. One form serves the lane in shared memory, the messages where there is none, and
 * the files that a new worker gets: records one after the other, each beginning with its own length.
 */
public final class FileChangeCodec {
    private static final int WRITTEN = 1;
    private static final int RESIZED = 2;
    private static final int FOLDER_MADE = 3;
    private static final int LINK_MADE = 4;
    private static final int MOVED = 5;
    private static final int REMOVED = 6;

    private static final int HEADER_BYTES = Integer.BYTES + 1;

    private FileChangeCodec() {}

    /** One record. */
    public static byte[] encode(FileChange change) {
        return switch (change) {
            case FileChange.Written written -> {
                byte[] bytes = written.bytes();
                yield new Writer(WRITTEN, written.path(), Integer.BYTES + bytes.length)
                        .number(written.position())
                        .rest(bytes);
            }
            case FileChange.Resized resized ->
                new Writer(RESIZED, resized.path(), Integer.BYTES).number(resized.size()).record;
            case FileChange.FolderMade made -> new Writer(FOLDER_MADE, made.path(), 0).record;
            case FileChange.LinkMade made ->
                new Writer(LINK_MADE, made.path(), sizeOf(made.target())).text(made.target()).record;
            case FileChange.Moved moved ->
                new Writer(MOVED, moved.path(), sizeOf(moved.newPath())).text(moved.newPath()).record;
            case FileChange.Removed removed -> new Writer(REMOVED, removed.path(), 0).record;
        };
    }

    /** Reads records, as many as there are. Throws {@link IllegalArgumentException} for what is none. */
    public static void decode(byte[] records, Consumer<FileChange> sink) {
        int start = 0;
        while (start < records.length) {
            Reader reader = new Reader(records, start);
            sink.accept(reader.read());
            start = reader.end;
        }
    }

    // UTF-16, because that is what paths are in JavaScript and in Java: nothing is lost, and no decoder is needed.
    private static int sizeOf(String text) {
        return Integer.BYTES + Character.BYTES * text.length();
    }

    private static final class Writer {
        final byte[] record;
        private int position;

        Writer(int kind, String path, int moreBytes) {
            record = new byte[HEADER_BYTES + sizeOf(path) + moreBytes];
            number(record.length);
            record[position++] = (byte) kind;
            text(path);
        }

        Writer number(int value) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                record[position++] = (byte) (value >>> shift);
            }
            return this;
        }

        Writer text(String text) {
            number(text.length());
            for (int i = 0; i < text.length(); i++) {
                char unit = text.charAt(i);
                record[position++] = (byte) unit;
                record[position++] = (byte) (unit >>> Byte.SIZE);
            }
            return this;
        }

        byte[] rest(byte[] bytes) {
            System.arraycopy(bytes, 0, record, position, bytes.length);
            return record;
        }
    }

    private static final class Reader {
        final int end;
        private final byte[] records;
        private int position;

        Reader(byte[] records, int start) {
            this.records = records;
            position = start;
            int length = records.length - start < HEADER_BYTES ? 0 : number();
            end = start + length;
            if (length < HEADER_BYTES || end > records.length) {
                throw new IllegalArgumentException("not a record of a file change");
            }
        }

        FileChange read() {
            int kind = records[position++];
            String path = text();
            return switch (kind) {
                case WRITTEN -> new FileChange.Written(path, number(), rest());
                case RESIZED -> new FileChange.Resized(path, number());
                case FOLDER_MADE -> new FileChange.FolderMade(path);
                case LINK_MADE -> new FileChange.LinkMade(path, text());
                case MOVED -> new FileChange.Moved(path, text());
                case REMOVED -> new FileChange.Removed(path);
                default -> throw new IllegalArgumentException("no such file change: " + kind);
            };
        }

        private int number() {
            int value = 0;
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                value |= (records[position++] & 0xFF) << shift;
            }
            return value;
        }

        private String text() {
            char[] units = new char[number()];
            for (int i = 0; i < units.length; i++) {
                units[i] = (char) ((records[position] & 0xFF) | (records[position + 1] & 0xFF) << Byte.SIZE);
                position += Character.BYTES;
            }
            return new String(units);
        }

        private byte[] rest() {
            byte[] rest = new byte[end - position];
            System.arraycopy(records, position, rest, 0, rest.length);
            return rest;
        }
    }
}
