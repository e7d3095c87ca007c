package dev.pystop.ui.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one of what a person has done in the same exercise in two places. The files are those that were changed last; the other ones become
 * an earlier attempt, so that nobody's work is lost.
 */
final class ProgressMerge {
    private ProgressMerge() {}

    static Progress of(Progress here, Progress there) {
        boolean hereIsNewer = here.changedMillis() >= there.changedMillis();
        // Whoever has only looked at hints has no files to put in the place of some.
        Progress newer =
                (hereIsNewer && !here.files().isEmpty()) || there.files().isEmpty() ? here : there;
        Progress older = newer == here ? there : here;
        return new Progress(
                here.state().compareTo(there.state()) >= 0 ? here.state() : there.state(),
                newer.files(),
                newer.changedMillis(),
                attempts(newer, older),
                hints(here.hints(), there.hints()));
    }

    private static List<Progress.Attempt> attempts(Progress newer, Progress older) {
        List<Progress.Attempt> all = new ArrayList<>(older.attempts());
        for (Progress.Attempt attempt : newer.attempts()) {
            if (!all.contains(attempt)) {
                all.add(attempt);
            }
        }
        if (!older.files().isEmpty() && !older.files().equals(newer.files()) && !isAmong(all, older.files())) {
            all.add(new Progress.Attempt(older.changedMillis(), 0, 0, older.files()));
        }
        all.sort(Comparator.comparingDouble(Progress.Attempt::atMillis));
        int tooMany = Math.max(0, all.size() - Progress.MOST_ATTEMPTS);
        return all.subList(tooMany, all.size());
    }

    private static boolean isAmong(List<Progress.Attempt> attempts, Map<String, String> files) {
        for (Progress.Attempt attempt : attempts) {
            if (attempt.files().equals(files)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Integer, Integer> hints(Map<Integer, Integer> here, Map<Integer, Integer> there) {
        Map<Integer, Integer> most = new LinkedHashMap<>(here);
        there.forEach((task, shown) -> most.put(task, Math.max(shown, most.getOrDefault(task, 0))));
        return most;
    }
}
