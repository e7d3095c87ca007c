package dev.pystop.ui.catalogue;

import dev.pystop.ui.track.ProgressRecords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.jso.dom.html.HTMLElement;

/** A track: how far one has come, where to go on, and its exercises by concept. */
final class TrackView {
    private final Track track;
    private final HTMLElement section;
    private final HTMLElement progress;
    private final HTMLElement done;
    private final HTMLElement bar;
    private final HTMLElement next;
    private final List<GroupView> groups = new ArrayList<>();

    /**
     * @param id unique in the document, as the beginning of other ids
     */
    TrackView(HTMLElement parent, Track track, String id) {
        this.track = track;
        section = Html.append(parent, "section", "track");
        HTMLElement head = Html.append(section, "div", "track-head");
        Html.append(head, "h2", "", track.name());
        progress = Html.append(head, "div", "track-progress");
        done = Html.append(progress, "p", "");
        bar = Html.append(progress, "progress", "");
        // The words beside it say the same.
        bar.setAttribute("aria-hidden", "true");
        next = Html.append(head, "a", "button continue");
        showProblems();
        for (ConceptGroup group : new ConceptOrder(track).groups()) {
            groups.add(new GroupView(section, track, group, id + "-" + groups.size()));
        }
    }

    void showProgress(ProgressRecords records) {
        Set<String> doneExercises = new HashSet<>();
        for (ExerciseRow row : rows()) {
            row.read(records);
            if (row.isDone()) {
                doneExercises.add(row.entry().uuid());
            }
        }
        Advice advice = new Advice(track, doneExercises);
        for (ExerciseRow row : rows()) {
            row.show(advice);
        }
        summarise();
    }

    /** Shows only the exercises with these words. Returns how many that are. */
    int filter(List<String> words) {
        int shown = 0;
        for (GroupView group : groups) {
            shown += group.filter(words);
        }
        // A track without a single exercise has problems to show.
        section.setHidden(!words.isEmpty() && shown == 0);
        return shown;
    }

    /** How many exercises it lists. */
    int size() {
        int size = 0;
        for (ExerciseRow row : rows()) {
            size += row.isListed() ? 1 : 0;
        }
        return size;
    }

    private void summarise() {
        int offered = 0;
        int finished = 0;
        boolean begun = false;
        Entry following = null;
        for (ExerciseRow row : rows()) {
            begun |= row.isBegun() || row.isDone();
            if (row.entry().isOffered()) {
                offered++;
                finished += row.isDone() ? 1 : 0;
                if (following == null && !row.isDone()) {
                    following = row.entry();
                }
            }
        }
        progress.setHidden(offered == 0);
        done.setTextContent(finished + " of " + offered + " done");
        bar.setAttribute("max", Integer.toString(Math.max(1, offered)));
        bar.setAttribute("value", Integer.toString(finished));
        next.setHidden(following == null);
        if (following != null) {
            next.setTextContent((begun ? "Continue: " : "Begin: ") + following.name());
            next.setAttribute("href", ExerciseRow.address(track, following));
        }
    }

    private void showProblems() {
        if (track.problems().isEmpty()) {
            return;
        }
        HTMLElement box = Html.append(section, "div", "problems");
        Html.append(box, "p", "", "Something is wrong with this track:");
        HTMLElement list = Html.append(box, "ul", "");
        for (String problem : track.problems()) {
            Html.append(list, "li", "", problem);
        }
    }

    private List<ExerciseRow> rows() {
        List<ExerciseRow> rows = new ArrayList<>();
        for (GroupView group : groups) {
            rows.addAll(group.rows());
        }
        return rows;
    }
}
