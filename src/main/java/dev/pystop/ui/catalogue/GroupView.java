package dev.pystop.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** The exercises under one heading. */
final class GroupView {
    private final HTMLElement section;
    private final List<ExerciseRow> rows = new ArrayList<>();

    GroupView(HTMLElement parent, Track track, ConceptGroup group, String id) {
        section = Html.append(parent, "section", "concept");
        Html.append(section, "h3", "", group.title()).setId(id);
        HTMLElement list = Html.append(section, "ul", "exercises");
        // Without markers, WebKit takes a list for none unless it is said.
        list.setAttribute("role", "list");
        list.setAttribute("aria-labelledby", id);
        for (Entry entry : group.entries()) {
            rows.add(new ExerciseRow(list, track, entry, id + "-" + rows.size()));
        }
    }

    List<ExerciseRow> rows() {
        return rows;
    }

    /** Shows only the exercises with these words. Returns how many that are. */
    int filter(List<String> words) {
        int shown = 0;
        for (ExerciseRow row : rows) {
            shown += row.filter(words) ? 1 : 0;
        }
        section.setHidden(shown == 0);
        return shown;
    }
}
