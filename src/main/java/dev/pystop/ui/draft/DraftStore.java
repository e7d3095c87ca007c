package dev.pystop.ui.draft;

import dev.pystop.ui.draft.DraftLocks.Patience;
import dev.pystop.ui.storage.KeyValueStorage;
import dev.pystop.ui.storage.KeyValueStorage.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which draft this tab works on, so that nothing typed is lost and no two tabs write the same draft.
 *
 * <ul>
 *   <li>A tab remembers its draft over a reload.
 *   <li>A new tab goes on with the draft changed last that no living tab has open.
 *   <li>A duplicated tab gets a copy.
 *   <li>A program from a link, an example or a file becomes a new draft; there is a way back to the one before.
 * </ul>
 *
 * Without Web Locks (an insecure context) a new tab gets a copy of the draft changed last. When nothing can be saved, work
 * goes on in memory, and the person is told once.
 */
public final class DraftStore {
    /** Key in the tab's own storage, which a reload keeps and a duplicated tab inherits. */
    static final String OWN_DRAFT_KEY = "pystop.draft";

    static final String STORAGE_FULL =
            "Your code is not being saved: the browser’s storage for this page is full. It stays here while this tab is"
                    + " open. Use “Download main.py” to keep it.";
    static final String STORAGE_FORBIDDEN =
            "Your code is not being saved: the browser does not let this page store anything. It stays here while this"
                    + " tab is open. Use “Download main.py” to keep it.";

    /** Where a new program in the editor comes from. */
    public enum Origin {
        /** Unasked for, perhaps: the way back survives a reload. */
        LINK,
        /** The person chose it: the way back lasts as long as the page. */
        CHOSEN
    }

    private final DraftShelf shelf;
    private final DraftLocks locks;
    private final KeyValueStorage tab;
    private final LongSupplier clockMillis;
    private final Supplier<String> newId;
    private Consumer<String> onTrouble = sentence -> {};

    /** Null until opened. */
    private @Nullable Draft current;

    /** The draft to go back to; in memory too, because it may never have been stored. */
    private @Nullable Draft previous;

    private boolean stored;
    /** Why nothing can be saved; null if all is well. */
    private @Nullable String trouble;

    DraftStore(
            KeyValueStorage drafts,
            KeyValueStorage tab,
            DraftLocks locks,
            LongSupplier clockMillis,
            Supplier<String> newId) {
        this.shelf = new DraftShelf(drafts);
        this.tab = tab;
        this.locks = locks;
        this.clockMillis = clockMillis;
        this.newId = newId;
    }

    /** The listener gets a sentence for the person, once, when nothing can be saved; at once if that is so already. */
    public void onTrouble(Consumer<String> listener) {
        onTrouble = listener;
        if (trouble != null) {
            listener.accept(trouble);
        }
    }

    /** What {@link #open} will find, unless another tab has it open: known at once, so that the page need not begin empty. */
    public String likelyText(Supplier<String> initialText) {
        String own = tab.get(OWN_DRAFT_KEY);
        if (own != null) {
            return shelf.find(own).map(Draft::text).orElseGet(initialText);
        }
        List<Draft> drafts = shelf.newestFirst();
        return drafts.isEmpty() ? initialText.get() : drafts.get(0).text();
    }

    /** Finds this tab's draft and calls back, perhaps later, with its text; with the initial one when there is no draft. */
    public void open(Supplier<String> initialText, Consumer<String> opened) {
        Consumer<Draft> begin = draft -> {
            current = draft;
            tab.put(OWN_DRAFT_KEY, draft.id());
            opened.accept(draft.text());
        };
        String own = tab.get(OWN_DRAFT_KEY);
        if (own != null) {
            reopen(own, initialText, begin);
        } else if (locks.available()) {
            openFirstFree(shelf.newestFirst(), 0, initialText, begin);
        } else {
            List<Draft> drafts = shelf.newestFirst();
            begin.accept(drafts.isEmpty() ? blank(newId.get(), initialText) : storedCopy(drafts.get(0)));
        }
    }

    /** Takes note of what the editor holds now, and saves it. */
    public void changed(String text) {
        Draft draft = current;
        if (draft == null || (text.equals(draft.text()) && (stored || !draft.edited()))) {
            return;
        }
        Draft changed = draft.changedTo(text, clockMillis.getAsLong());
        current = changed;
        store(changed);
    }

    /** Puts another program in the place of the current draft, which is kept. Does nothing before a draft is open. */
    public void startNew(String text, Origin origin) {
        Draft left = current;
        if (left == null) {
            return;
        }
        locks.release(left.id());
        if (previous != null && !left.edited()) {
            shelf.remove(left.id());
        } else {
            previous = left;
        }
        String id = newId.get();
        String wayBack = origin == Origin.LINK && previous != null ? previous.id() : null;
        Draft started = new Draft(id, clockMillis.getAsLong(), false, wayBack, text);
        take(started);
        locks.acquire(id, Patience.NONE, ignored -> {});
        store(started);
    }

    /** Whether there is a draft to go back to. */
    public boolean canGoBack() {
        return previous != null;
    }

    /** Returns to the draft that was in the editor before, and calls back with its text; without one, does nothing. */
    public void goBack(Consumer<String> opened) {
        Draft target = previous;
        if (target == null) {
            return;
        }
        previous = null;
        Draft wanted = shelf.find(target.id()).orElse(target);
        boolean wasStored = shelf.find(target.id()).isPresent();
        locks.acquire(wanted.id(), Patience.NONE, mine -> {
            leaveForGood();
            if (mine || !locks.available()) {
                take(wanted);
                stored = wasStored;
                previous = previousOf(wanted);
            } else {
                take(storedCopy(wanted));
            }
            opened.accept(wanted.text());
        });
    }

    /** The person stays with the current program: forgets the way back, not the draft itself. */
    public void forgetPrevious() {
        previous = null;
        Draft draft = current;
        if (draft != null && draft.previousId() != null) {
            Draft settled = draft.withoutPrevious();
            current = settled;
            store(settled);
        }
    }

    /**
     * Another tab has written or removed something in the storage that both share. A write to this tab's draft means that
     * the two cannot know of each other (no Web Locks): this one goes on in a draft of its own.
     *
     * @param value what is there now, null when it is gone
     */
    void changedElsewhere(String key, @Nullable String value) {
        Draft draft = current;
        if (draft == null || !key.equals(DraftShelf.key(draft.id()))) {
            return;
        }
        if (value == null) {
            stored = false;
        } else if (!value.equals(DraftCodec.encode(draft))) {
            take(storedCopy(draft));
        }
    }

    private void reopen(String own, Supplier<String> initialText, Consumer<Draft> begin) {
        Consumer<Boolean> answered = mine -> {
            Optional<Draft> found = shelf.find(own);
            if (mine || !locks.available()) {
                stored = found.isPresent();
                previous = found.map(this::previousOf).orElse(null);
                begin.accept(found.orElseGet(() -> blank(own, initialText)));
            } else {
                begin.accept(found.map(this::storedCopy).orElseGet(() -> blank(newId.get(), initialText)));
            }
        };
        locks.acquire(own, Patience.RELOAD, answered);
    }

    private void openFirstFree(List<Draft> drafts, int index, Supplier<String> initialText, Consumer<Draft> begin) {
        if (index == drafts.size()) {
            begin.accept(blank(newId.get(), initialText));
            return;
        }
        Draft candidate = drafts.get(index);
        locks.acquire(candidate.id(), Patience.NONE, mine -> {
            if (mine) {
                // Read again: the tab that held it may have saved in the meantime.
                Draft latest = shelf.find(candidate.id()).orElse(candidate);
                stored = true;
                previous = previousOf(latest);
                begin.accept(latest);
            } else {
                openFirstFree(drafts, index + 1, initialText, begin);
            }
        });
    }

    /** A draft that is not stored before somebody types. */
    private Draft blank(String id, Supplier<String> initialText) {
        locks.acquire(id, Patience.NONE, ignored -> {});
        return new Draft(id, clockMillis.getAsLong(), false, null, initialText.get());
    }

    private Draft storedCopy(Draft original) {
        Draft copy = original.copyAs(newId.get());
        locks.acquire(copy.id(), Patience.NONE, ignored -> {});
        previous = previousOf(copy);
        store(copy);
        return copy;
    }

    private @Nullable Draft previousOf(Draft draft) {
        String id = draft.previousId();
        return id == null ? null : shelf.find(id).orElse(null);
    }

    private void take(Draft draft) {
        current = draft;
        tab.put(OWN_DRAFT_KEY, draft.id());
    }

    private void leaveForGood() {
        Draft left = current;
        if (left != null) {
            locks.release(left.id());
            if (!left.edited()) {
                shelf.remove(left.id());
            }
        }
    }

    private void store(Draft draft) {
        Outcome outcome = shelf.put(draft);
        stored = outcome == Outcome.SAVED;
        if (stored) {
            trouble = null;
        } else if (trouble == null) {
            trouble = outcome == Outcome.FULL ? STORAGE_FULL : STORAGE_FORBIDDEN;
            onTrouble.accept(trouble);
        }
    }
}
