package dev.pystop.ui.catalogue;

import dev.pystop.ui.track.Difficulty;
import dev.pystop.ui.track.Progress;
import dev.pystop.ui.track.ProgressRecords;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** An exercise in the list: a link to it, how difficult it is, and how far one has come. */
final class ExerciseRow {
    private final Track track;
    private final Entry entry;
    private final SearchText searchText;
    private final HTMLElement item;
    private final HTMLElement state;
    private Progress.State progress = Progress.State.NEW;

    /**
     * @param id unique in the document, for the details
     */
    ExerciseRow(HTMLElement list, Track track, Entry entry, String id) {
        this.track = track;
        this.entry = entry;
        searchText = new SearchText(track, entry);
        item = Html.append(list, "li", "exercise");
        HTMLElement words = Html.append(item, "div", "exercise-words");
        name(words, id);
        if (!entry.blurb().isEmpty()) {
            Html.append(words, "p", "blurb", entry.blurb());
        }
        if (entry.isBroken()) {
            Html.append(words, "p", "problem", "This exercise cannot be opened: " + entry.problem());
        }
        HTMLElement details = Html.append(item, "p", "details");
        details.setId(id);
        Html.append(details, "span", "difficulty", about());
        state = Html.append(details, "span", "state");
        if (entry.status() == Entry.Status.BETA) {
            Html.append(details, "span", "mark", "Beta");
        } else if (entry.isDeprecated()) {
            Html.append(details, "span", "mark", "Deprecated");
        }
    }

    static String address(Track track, Entry entry) {
        return "exercises/" + track.slug() + "/" + entry.slug();
    }

    Entry entry() {
        return entry;
    }

    boolean isDone() {
        return progress == Progress.State.DONE;
    }

    boolean isBegun() {
        return progress == Progress.State.BEGUN;
    }

    /** What its author has given up is there for those only who have begun it. */
    boolean isListed() {
        return !entry.isDeprecated() || progress != Progress.State.NEW;
    }

    /** Reads how far one has come. */
    void read(ProgressRecords records) {
        progress = records.of(track.slug(), entry.uuid()).state();
    }

    void show(Advice advice) {
        if (entry.isBroken()) {
            show("broken", "Broken");
            return;
        }
        switch (progress) {
            case DONE -> show("done", "Done");
            case BEGUN -> show("begun", "Begun");
            case NEW -> show("new", advice.forEntry(entry));
        }
    }

    /** Shows it if it has these words. Returns whether it is shown. */
    boolean filter(List<String> words) {
        boolean isShown = isListed() && searchText.hasAll(words);
        item.setHidden(!isShown);
        return isShown;
    }

    private void show(String kind, String words) {
        item.setAttribute("data-state", kind);
        state.setTextContent(words);
        state.setHidden(words.isEmpty());
    }

    private void name(HTMLElement words, String id) {
        if (entry.isBroken()) {
            Html.append(words, "p", "name", entry.name());
        } else {
            HTMLElement link = Html.append(words, "a", "name", entry.name());
            link.setAttribute("href", address(track, entry));
            link.setAttribute("aria-describedby", id);
        }
    }

    private String about() {
        return (entry.teaches() ? "Learn" : "Practice") + " · " + Difficulty.inWords(entry.difficulty());
    }
}
