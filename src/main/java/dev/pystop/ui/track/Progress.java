package dev.pystop.ui.track;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person has done in an exercise so far. */
public final class Progress {
    /** More would be more than one looks through. */
    public static final int MOST_ATTEMPTS = 20;

    /** How far it has come. */
    public enum State {
        NEW,
        BEGUN,
        /** All tests have passed once. */
        DONE
    }

    /**
     * A check that has come to its end; or, with a total of 0, work that was put aside unchecked.
     *
     * @param atMillis since 1970
     * @param files what was checked, text by name
     */
    public record Attempt(double atMillis, int passed, int total, Map<String, String> files) {
        public boolean isChecked() {
            return total > 0;
        }

        public boolean isPass() {
            return total > 0 && passed == total;
        }
    }

    private State state;
    private Map<String, String> files;
    private double changedMillis;
    private final List<Attempt> attempts;
    private final Map<Integer, Integer> hints;

    Progress(
            State state,
            Map<String, String> files,
            double changedMillis,
            List<Attempt> attempts,
            Map<Integer, Integer> hints) {
        this.state = state;
        this.files = files;
        this.changedMillis = changedMillis;
        this.attempts = new ArrayList<>(attempts);
        this.hints = new LinkedHashMap<>(hints);
    }

    public static Progress none() {
        return new Progress(State.NEW, Map.of(), 0, List.of(), Map.of());
    }

    public State state() {
        return state;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    /** The person's files, text by name; those that are as in the beginning may be missing. */
    public Map<String, String> files() {
        return files;
    }

    /** When the files were changed last, since 1970; 0 if they never were. */
    double changedMillis() {
        return changedMillis;
    }

    /** Oldest first. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** How many hints have been revealed, by task. */
    public Map<Integer, Integer> hints() {
        return hints;
    }

    public int hintsOf(int task) {
        return hints.getOrDefault(task, 0);
    }

    /**
     * The person has changed something. Returns whether that is news.
     *
     * @param nowMillis since 1970
     */
    public boolean changed(Map<String, String> newFiles, double nowMillis) {
        if (newFiles.equals(files)) {
            return false;
        }
        files = newFiles;
        changedMillis = nowMillis;
        begin();
        return true;
    }

    /** Another tab has gone on: what it has done counts from here. */
    public void takeOver(Progress other) {
        state = other.state;
        files = other.files;
        changedMillis = other.changedMillis;
        attempts.clear();
        attempts.addAll(other.attempts);
        hints.clear();
        hints.putAll(other.hints);
    }

    /** Whether it says the same. */
    boolean isSameAs(Progress other) {
        return state == other.state
                && changedMillis == other.changedMillis
                && files.equals(other.files)
                && attempts.equals(other.attempts)
                && hints.equals(other.hints);
    }

    public void revealedHint(int task) {
        hints.put(task, hintsOf(task) + 1);
        begin();
    }

    /** Another check of the same files takes the place of the last one: it says no more. */
    public void attempted(Attempt attempt) {
        if (!attempts.isEmpty() && attempts.getLast().files().equals(attempt.files())) {
            attempts.removeLast();
        }
        attempts.add(attempt);
        if (attempts.size() > MOST_ATTEMPTS) {
            attempts.removeFirst();
        }
        changed(attempt.files(), attempt.atMillis());
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
