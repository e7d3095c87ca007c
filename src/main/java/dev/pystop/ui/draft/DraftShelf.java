package dev.pystop.ui.draft;

import dev.pystop.ui.storage.KeyValueStorage;
import dev.pystop.ui.storage.KeyValueStorage.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The drafts of all tabs, the last {@value #CAPACITY} of them. */
final class DraftShelf {
    /** Enough for a school term of exercises; 20 programs of usual size are far below the 5 MB that browsers allow. */
    static final int CAPACITY = 20;

    static final String KEY_PREFIX = "pystop.draft.";

    private static final Comparator<Draft> NEWEST_FIRST =
            (one, other) -> Long.compare(other.changedAtMillis(), one.changedAtMillis());

    private final KeyValueStorage storage;

    DraftShelf(KeyValueStorage storage) {
        this.storage = storage;
    }

    static String key(String id) {
        return KEY_PREFIX + id;
    }

    List<Draft> newestFirst() {
        List<Draft> drafts = new ArrayList<>();
        for (String key : storage.keys()) {
            if (key.startsWith(KEY_PREFIX)) {
                find(key.substring(KEY_PREFIX.length())).ifPresent(drafts::add);
            }
        }
        drafts.sort(NEWEST_FIRST);
        return drafts;
    }

    Optional<Draft> find(String id) {
        String value = storage.get(key(id));
        return value == null ? Optional.empty() : DraftCodec.decode(id, value);
    }

    /** Keeps a draft. Older ones go when there are too many; when space ends, only copies that nobody typed in go. */
    Outcome put(Draft draft) {
        String value = DraftCodec.encode(draft);
        Outcome outcome = storage.put(key(draft.id()), value);
        if (outcome == Outcome.FULL && removeUntouchedExcept(draft.id())) {
            outcome = storage.put(key(draft.id()), value);
        }
        if (outcome == Outcome.SAVED) {
            prune(draft.id());
        }
        return outcome;
    }

    void remove(String id) {
        storage.remove(key(id));
    }

    private boolean removeUntouchedExcept(String id) {
        boolean removed = false;
        for (Draft draft : newestFirst()) {
            if (!draft.edited() && !draft.id().equals(id)) {
                remove(draft.id());
                removed = true;
            }
        }
        return removed;
    }

    private void prune(String justKept) {
        if (countKeys() <= CAPACITY) {
            return;
        }
        List<Draft> drafts = newestFirst();
        int surplus = drafts.size() - CAPACITY;
        for (boolean edited : new boolean[] {false, true}) {
            for (int index = drafts.size() - 1; index >= 0 && surplus > 0; index--) {
                Draft draft = drafts.get(index);
                if (draft.edited() == edited && !draft.id().equals(justKept)) {
                    remove(draft.id());
                    surplus--;
                }
            }
        }
    }

    /** Cheap, because it is asked at every save: reads no text. */
    private int countKeys() {
        int count = 0;
        for (String key : storage.keys()) {
            if (key.startsWith(KEY_PREFIX)) {
                count++;
            }
        }
        return count;
    }
}
