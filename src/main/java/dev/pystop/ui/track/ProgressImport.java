package dev.pystop.ui.track;

import dev.pystop.jso.Json;
import dev.pystop.ui.storage.KeyValueStorage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of taking over a file of progress: all of it, or nothing. */
public final class ProgressImport {
    /** How it ended. */
    public enum Outcome {
        IMPORTED,
        /** It is not a file of progress, or one of a newer version. */
        NO_PROGRESS,
        /** The browser's storage cannot hold it. */
        NO_ROOM
    }

    /** A value that was written; before, null if there was none. */
    private record Change(String key, @Nullable String before, String after) {}

    private final KeyValueStorage storage;
    private final List<Change> changes = new ArrayList<>();
    private Outcome outcome = Outcome.IMPORTED;
    private int added;
    private int merged;
    private int same;
    private int unreadable;

    private ProgressImport(KeyValueStorage storage) {
        this.storage = storage;
    }

    static ProgressImport of(String text, KeyValueStorage storage) {
        ProgressImport result = new ProgressImport(storage);
        Json progress = ProgressFile.read(text);
        if (progress == null) {
            result.outcome = Outcome.NO_PROGRESS;
            return result;
        }
        for (String name : progress.names()) {
            result.take(ProgressKey.of(name), progress.member(name));
            if (result.outcome != Outcome.IMPORTED) {
                result.undo();
                break;
            }
        }
        return result;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How many exercises were not begun here before. */
    public int added() {
        return added;
    }

    /** How many have become what was here and what was in the file. */
    public int merged() {
        return merged;
    }

    /** For how many the file had nothing new. */
    public int same() {
        return same;
    }

    /** How many were left out because they are damaged. */
    public int unreadable() {
        return unreadable;
    }

    /** Puts back what was there before, except where somebody has gone on since. */
    public void undo() {
        for (Change change : changes) {
            if (change.after.equals(storage.get(change.key))) {
                if (change.before == null) {
                    storage.remove(change.key);
                } else {
                    storage.put(change.key, change.before);
                }
            }
        }
        changes.clear();
    }

    private void take(String key, Json there) {
        String before = storage.get(key);
        if (!ProgressJson.isKnown(there)) {
            unreadable++;
        } else if (before == null) {
            added++;
            write(key, null, ProgressJson.read(there));
        } else if (ProgressJson.isOfTheFuture(Json.parse(before))) {
            same++;
        } else {
            merge(key, before, ProgressJson.read(there));
        }
    }

    private void merge(String key, String before, Progress there) {
        Progress here = ProgressJson.read(before);
        Progress both = ProgressMerge.of(here, there);
        if (both.isSameAs(here)) {
            same++;
        } else {
            merged++;
            write(key, before, both);
        }
    }

    private void write(String key, @Nullable String before, Progress progress) {
        String after = ProgressJson.write(progress).write();
        if (storage.put(key, after) == KeyValueStorage.Outcome.SAVED) {
            changes.add(new Change(key, before, after));
        } else {
            outcome = Outcome.NO_ROOM;
        }
    }
}
