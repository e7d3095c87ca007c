package dev.pystop.ui.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person has done in an exercise so far. */
final class Progress {
    /** More would be more than one looks through. */
    static final int MOST_ATTEMPTS = 20;

    /** How far it has come. */
    enum State {
        NEW,
        BEGUN,
        /** All tests have passed once. */
        DONE
    }

    /**
     * A check that has come to its end.
     *
     * @param atMillis since 1970
     * @param files what was checked, text by name
     */
    record Attempt(double atMillis, int passed, int total, Map<String, String> files) {
        boolean isPass() {
            return total > 0 && passed == total;
        }
    }

    private State state;
    private Map<String, String> files;
    private final List<Attempt> attempts;
    private final Map<Integer, Integer> hints;

    Progress(State state, Map<String, String> files, List<Attempt> attempts, Map<Integer, Integer> hints) {
        this.state = state;
        this.files = files;
        this.attempts = new ArrayList<>(attempts);
        this.hints = new LinkedHashMap<>(hints);
    }

    static Progress none() {
        return new Progress(State.NEW, Map.of(), List.of(), Map.of());
    }

    State state() {
        return state;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    /** The person's files, text by name; those that are as in the beginning may be missing. */
    Map<String, String> files() {
        return files;
    }

    /** Oldest first. */
    List<Attempt> attempts() {
        return attempts;
    }

    /** How many hints have been revealed, by task. */
    Map<Integer, Integer> hints() {
        return hints;
    }

    int hintsOf(int task) {
        return hints.getOrDefault(task, 0);
    }

    /** The person has changed something. Returns whether that is news. */
    boolean changed(Map<String, String> newFiles) {
        if (newFiles.equals(files)) {
            return false;
        }
        files = newFiles;
        begin();
        return true;
    }

    /** Another tab has gone on: what it has done counts from here. */
    void takeOver(Progress other) {
        state = other.state;
        files = other.files;
        attempts.clear();
        attempts.addAll(other.attempts);
        hints.clear();
        hints.putAll(other.hints);
    }

    void revealedHint(int task) {
        hints.put(task, hintsOf(task) + 1);
        begin();
    }

    /** Another check of the same files takes the place of the last one: it says no more. */
    void attempted(Attempt attempt) {
        if (!attempts.isEmpty() && attempts.getLast().files().equals(attempt.files())) {
            attempts.removeLast();
        }
        attempts.add(attempt);
        if (attempts.size() > MOST_ATTEMPTS) {
            attempts.removeFirst();
        }
        files = attempt.files();
        begin();
        if (attempt.isPass()) {
            state = State.DONE;
        }
    }

    private void begin() {
        if (state == State.NEW) {
            state = State.BEGUN;
        }
    }
}
