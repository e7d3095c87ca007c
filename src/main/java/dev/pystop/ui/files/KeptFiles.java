package dev.pystop.ui.files;

import dev.pystop.protocol.FileChange;
import dev.pystop.protocol.FileChangeCodec;
import dev.pystop.ui.text.Utf8;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The files below the program's home folder, as the program has written them so far. A stuck interpreter cannot be asked for them, so
 * the worker tells every change as it happens.
 */
public final class KeptFiles {
    /** What the page spends on files, content and names together. */
    public static final int LIMIT_MEGABYTES = 128;

    /** Files travel to a new worker in messages of about this size, so that the page need not hold all of them twice. */
    private static final int PARCEL_BYTES = 1024 * 1024;

    private final FileTree tree;
    /** Not the program's own, though they are in the tree as well, since the program may change them. */
    private final FileTree laid;

    private boolean toldIncomplete;

    public KeptFiles() {
        this(LIMIT_MEGABYTES * 1024 * 1024);
    }

    KeptFiles(int limitBytes) {
        tree = new FileTree(limitBytes);
        laid = new FileTree(limitBytes);
    }

    /**
     * Applies what the worker told.
     *
     * @param changes records of {@link FileChangeCodec}
     * @param onIncomplete called when a file did not fit, once until {@link #forget}
     */
    public void apply(byte[] changes, Runnable onIncomplete) {
        FileChangeCodec.decode(changes, tree::apply);
        if (!tree.isComplete() && !toldIncomplete) {
            toldIncomplete = true;
            onIncomplete.run();
        }
    }

    /** Whether all files are here; false while there is one that did not fit. */
    public boolean isComplete() {
        return tree.isComplete();
    }

    /** Forgets the program's files: a fresh interpreter was asked for. What was laid beside it is there again. */
    public void forget() {
        tree.clear();
        toldIncomplete = false;
        laid.describe(tree::apply);
    }

    /**
     * Lays files beside the program, in the place of those that were laid before.
     *
     * @param texts by path
     * @param sink gets the changes that put them there, as {@link #pack} hands them out
     */
    public void lay(Map<String, String> texts, Consumer<byte[]> sink) {
        laid.clear();
        texts.forEach((path, text) -> {
            laid.apply(new FileChange.Resized(path, 0));
            laid.apply(new FileChange.Written(path, 0, Utf8.encode(text)));
        });
        laid.describe(tree::apply);
        pack(laid, sink);
    }

    /** Hands out the changes that make these files out of an empty folder, in order, in parcels of {@link FileChangeCodec}'s records. */
    public void pack(Consumer<byte[]> sink) {
        pack(tree, sink);
    }

    private static void pack(FileTree tree, Consumer<byte[]> sink) {
        Parcel parcel = new Parcel(sink);
        tree.describe(change -> parcel.add(FileChangeCodec.encode(change)));
        parcel.send();
    }

    private static final class Parcel {
        private final Consumer<byte[]> sink;
        private GrowableBytes bytes = new GrowableBytes();

        Parcel(Consumer<byte[]> sink) {
            this.sink = sink;
        }

        void add(byte[] record) {
            bytes.write(bytes.size(), record);
            if (bytes.size() >= PARCEL_BYTES) {
                send();
            }
        }

        void send() {
            if (bytes.size() > 0) {
                sink.accept(bytes.copyOfRange(0, bytes.size()));
                bytes = new GrowableBytes();
            }
        }
    }
}
