package dev.pystop.ui.exercise;

import dev.pystop.ui.track.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Hints, revealed one by one: a list for each task, with a button that shows one more. */
final class HintsView {
    private final HTMLDocument document;
    private final HTMLElement list;
    private final Map<Integer, HTMLElement> buttons = new LinkedHashMap<>();
    private Progress progress = Progress.none();
    private Runnable onReveal = () -> {};

    HintsView(HTMLDocument document) {
        this.document = document;
        list = document.getElementById("hints-list");
    }

    /**
     * Shows those hints that were revealed before.
     *
     * @param onReveal called when one more is revealed, which the progress knows by then
     */
    void show(List<HintGroup> groups, Progress progress, Runnable onReveal) {
        this.progress = progress;
        this.onReveal = onReveal;
        document.getElementById("hints").setHidden(groups.isEmpty());
        groups.forEach(this::add);
    }

    /** Whether there are hints for a task. */
    boolean has(int task) {
        return buttons.containsKey(task);
    }

    /** Goes to the hints for a task. */
    void goTo(int task) {
        HTMLElement button = buttons.get(task);
        if (button != null) {
            button.scrollIntoView();
            button.focus();
        }
    }

    private void add(HintGroup group) {
        HTMLElement title = document.createElement("h3");
        title.setTextContent(group.task() == 0 ? group.title() : group.task() + ". " + group.title());
        HTMLElement items = document.createElement("ol");
        items.setClassName("prose");
        HTMLElement button = document.createElement("button");
        button.setAttribute("type", "button");
        button.setClassName("button button-outline");
        list.appendChild(title);
        list.appendChild(items);
        list.appendChild(button);
        buttons.put(group.task(), button);
        int revealed = Math.min(progress.hintsOf(group.task()), group.items().size());
        for (int i = 0; i < revealed; i++) {
            reveal(items, group.items().get(i));
        }
        label(button, group);
        button.onClick(event -> {
            int next = progress.hintsOf(group.task());
            if (next < group.items().size()) {
                progress.revealedHint(group.task());
                HTMLElement hint = reveal(items, group.items().get(next));
                label(button, group);
                // Read out, and in view.
                hint.focus();
                onReveal.run();
            }
        });
    }

    private HTMLElement reveal(HTMLElement items, String html) {
        HTMLElement item = document.createElement("li");
        item.setTabIndex(-1);
        item.setInnerHTML(html);
        items.appendChild(item);
        return item;
    }

    private void label(HTMLElement button, HintGroup group) {
        int shown = Math.min(progress.hintsOf(group.task()), group.items().size());
        int all = group.items().size();
        boolean isLast = shown == all;
        button.setAttribute("aria-disabled", isLast ? "true" : "false");
        button.setTextContent(
                isLast
                        ? "That was the last hint"
                        : (shown == 0 ? "Show a hint" : "Show another hint") + " (" + (shown + 1) + " of " + all + ")");
        button.setAttribute("aria-label", button.getTextContent() + ": " + group.title());
    }
}
