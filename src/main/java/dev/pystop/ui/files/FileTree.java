package dev.pystop.ui.files;

import dev.pystop.protocol.FileChange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders, made by applying one {@link FileChange} after the other. Takes every change without complaint: what makes no
 * sense here (a change of something that is not there, say) is not worth an interpreter.
 *
 * <p>There is a limit in bytes. A file that does not fit is not kept in part, because half a file may be worse than none: it is
 * given up until it is emptied or made anew.
 */
final class FileTree {
    /** What an entry costs beside its content; so that a flood of empty files meets the limit as well. */
    static final int ENTRY_BYTES = 256;

    /** Content is handed out in pieces, so that no record is too large for its way. */
    static final int PIECE_BYTES = 256 * 1024;

    private final int limitBytes;
    private Folder root = new Folder();
    private long usedBytes;
    /** How many files are here by name only. */
    private int givenUp;
    /** Whether there was an entry for which there was no room at all; nobody could say later whether it still exists. */
    private boolean hasLostEntries;

    FileTree(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** Whether everything is here; false while there is something that did not fit. */
    boolean isComplete() {
        return givenUp == 0 && !hasLostEntries;
    }

    boolean isEmpty() {
        return root.entries.isEmpty();
    }

    void clear() {
        root = new Folder();
        usedBytes = 0;
        givenUp = 0;
        hasLostEntries = false;
    }

    void apply(FileChange change) {
        switch (change) {
            case FileChange.Written written -> {
                File file = file(written.path());
                if (file != null) {
                    write(file, written.position(), written.bytes());
                }
            }
            case FileChange.Resized resized -> {
                File file = file(resized.path());
                if (file != null) {
                    resize(file, resized.size());
                }
            }
            case FileChange.FolderMade made -> makeFolder(made.path());
            case FileChange.LinkMade made -> put(made.path(), new Link(made.target()));
            case FileChange.Moved moved -> {
                Entry entry = take(moved.path());
                if (entry != null) {
                    put(moved.newPath(), entry);
                }
            }
            case FileChange.Removed removed -> {
                Entry entry = take(removed.path());
                if (entry != null) {
                    release(entry);
                }
            }
        }
    }

    /** The changes that make these files out of an empty folder. */
    void describe(Consumer<FileChange> sink) {
        describe(root, "", sink);
    }

    private static void describe(Folder folder, String prefix, Consumer<FileChange> sink) {
        folder.entries.forEach((name, entry) -> {
            String path = prefix + name;
            switch (entry) {
                case Folder below -> {
                    sink.accept(new FileChange.FolderMade(path));
                    describe(below, path + "/", sink);
                }
                case Link link -> sink.accept(new FileChange.LinkMade(path, link.target));
                case File file -> describe(file, path, sink);
            }
        });
    }

    private static void describe(File file, String path, Consumer<FileChange> sink) {
        if (file.givenUp) {
            return;
        }
        int size = file.content.size();
        sink.accept(new FileChange.Resized(path, size));
        for (int from = 0; from < size; from += PIECE_BYTES) {
            int to = Math.min(from + PIECE_BYTES, size);
            sink.accept(new FileChange.Written(path, from, file.content.copyOfRange(from, to)));
        }
    }

    private void write(File file, int position, byte[] bytes) {
        // Where the end does not fit into an int, nor does the file into the limit.
        if (makeRoom(file, (long) position + bytes.length)) {
            file.content.write(position, bytes);
        }
    }

    private void resize(File file, int size) {
        if (size == 0 && file.givenUp) {
            file.givenUp = false;
            givenUp--;
        }
        if (makeRoom(file, size)) {
            usedBytes += Math.min(0, size - file.content.size());
            file.content.resize(size);
        }
    }

    /** Whether the file may grow to this size; counts what it grows by, or gives the file up. */
    private boolean makeRoom(File file, long size) {
        if (file.givenUp) {
            return false;
        }
        long growth = Math.max(0, size - file.content.size());
        if (usedBytes + growth > limitBytes) {
            usedBytes -= file.content.size();
            file.content = new GrowableBytes();
            file.givenUp = true;
            givenUp++;
            return false;
        }
        usedBytes += growth;
        return true;
    }

    /** The file there, made if need be; null if something else is there, or no room for one. */
    private @Nullable File file(String path) {
        Folder parent = makeFolder(parentOf(path));
        Entry entry = parent == null ? null : parent.entries.get(nameOf(path));
        if (entry == null) {
            File made = new File();
            return put(path, made) ? made : null;
        }
        return entry instanceof File file ? file : null;
    }

    /** The folder there, made if need be with all that are on the way to it; null if there is no room. */
    private @Nullable Folder makeFolder(String path) {
        if (path.isEmpty()) {
            return root;
        }
        Folder parent = makeFolder(parentOf(path));
        if (parent == null) {
            return null;
        }
        if (parent.entries.get(nameOf(path)) instanceof Folder folder) {
            return folder;
        }
        Folder made = new Folder();
        return add(parent, nameOf(path), made) ? made : null;
    }

    private boolean put(String path, Entry entry) {
        Folder parent = makeFolder(parentOf(path));
        return parent != null && add(parent, nameOf(path), entry);
    }

    private boolean add(Folder folder, String name, Entry entry) {
        Entry replaced = folder.entries.remove(name);
        if (replaced != null) {
            usedBytes -= costOf(name);
            release(replaced);
        }
        if (usedBytes + costOf(name) > limitBytes) {
            release(entry);
            hasLostEntries = true;
            return false;
        }
        usedBytes += costOf(name);
        folder.entries.put(name, entry);
        return true;
    }

    private @Nullable Entry take(String path) {
        Folder parent = makeFolder(parentOf(path));
        Entry entry = parent == null ? null : parent.entries.remove(nameOf(path));
        if (entry != null) {
            usedBytes -= costOf(nameOf(path));
        }
        return entry;
    }

    /** What is in an entry that is not in the tree any more does not count any more. */
    private void release(Entry entry) {
        switch (entry) {
            case Folder folder ->
                folder.entries.forEach((name, below) -> {
                    usedBytes -= costOf(name);
                    release(below);
                });
            case File file -> {
                usedBytes -= file.content.size();
                if (file.givenUp) {
                    givenUp--;
                }
            }
            case Link link -> {}
        }
    }

    private static long costOf(String name) {
        return ENTRY_BYTES + (long) Character.BYTES * name.length();
    }

    private static String parentOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private sealed interface Entry permits Folder, File, Link {}

    private static final class Folder implements Entry {
        final Map<String, Entry> entries = new LinkedHashMap<>();
    }

    private static final class File implements Entry {
        GrowableBytes content = new GrowableBytes();
        boolean givenUp;
    }

    private record Link(String target) implements Entry {}
}
