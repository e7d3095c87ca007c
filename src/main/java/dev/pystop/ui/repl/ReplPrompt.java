package dev.pystop.ui.repl;

import dev.pystop.protocol.RunState;
import dev.pystop.ui.console.Console;
import dev.pystop.ui.console.InterruptKey;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/**
 * The prompt below the output. One can type at any time, also while Python is busy; what was typed leaves the field only when it stands in
 * the output.
 *
 * <p>Enter executes, or goes on with a further line where Python says that the entry is not complete. Tab completes, or indents at a line's
 * beginning; after Escape it leaves the field, as in the editor.
 */
public final class ReplPrompt {
    private static final int SIGINT = 2;

    private final PythonSession session;
    private final Console console;
    private final Consumer<RunResult> onEnded;
    private final PromptField field;
    private final PromptMemory memory = new PromptMemory();
    private final HTMLElement candidates;
    /** Sent, and not in the output yet. */
    private @Nullable Sent sent;
    /** Enter was pressed while Python was busy with an entry or with a completion. */
    private boolean enteredAhead;

    private boolean escaped;

    /**
     * What the field begins with.
     *
     * @param isLineEnded whether the newline stands there, too, because Enter was pressed while Python was busy
     */
    private record Sent(String entry, boolean isLineEnded) {
        String field() {
            return isLineEnded ? entry + "\n" : entry;
        }
    }

    /**
     * Connects the prompt with a session.
     *
     * @param onEnded told how an entry ended that was executed
     */
    public ReplPrompt(HTMLDocument document, PythonSession session, Console console, Consumer<RunResult> onEnded) {
        this.session = session;
        this.console = console;
        this.onEnded = onEnded;
        HTMLTextAreaElement element = (HTMLTextAreaElement) document.getElementById("prompt-entry");
        field = new PromptField(element, console::layOut);
        candidates = document.getElementById("prompt-candidates");
        element.addEventListener("keydown", (KeyboardEvent event) -> pressed(event));
        element.addEventListener("input", event -> edited());
        new InterruptKey(element, this::interrupt);
    }

    /** Says whether an entry would be executed now. The field itself is never {@code disabled}: that would throw the focus away. */
    public void update() {
        field.element().setAttribute("aria-disabled", session.state() == RunState.READY ? "false" : "true");
    }

    private void pressed(KeyboardEvent event) {
        if (event.isComposing()) {
            return;
        }
        String key = event.getKey();
        boolean leavesByTab = escaped;
        escaped = key.equals("Escape");
        if (event.isAltKey() || event.isMetaKey() || event.isShiftKey()) {
            return;
        }
        if (event.isCtrlKey() ? isHandledWithControl(key) : isHandled(key, leavesByTab)) {
            event.preventDefault();
        }
    }

    private boolean isHandledWithControl(String key) {
        if (!key.equals("d") || !field.text().isEmpty()) {
            return false;
        }
        console.notice("Use Reset Python in the File menu for a fresh start.\n");
        return true;
    }

    private boolean isHandled(String key, boolean leavesByTab) {
        switch (key) {
            case "Enter" -> enter();
            case "Tab" -> {
                if (leavesByTab) {
                    return false;
                }
                complete();
            }
            case "ArrowUp" -> {
                if (!field.isCursorOnFirstLine()) {
                    return false;
                }
                recall(memory.history().previous(field.text()));
            }
            case "ArrowDown" -> {
                if (!field.isCursorOnLastLine()) {
                    return false;
                }
                recall(memory.history().next(field.text()));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter() {
        if (session.isInteracting() || session.isQuiet()) {
            enteredAhead = true;
            int end = field.text().length();
            field.replace(end, end, "\n");
        } else {
            send(field.text(), false);
        }
    }

    private void send(String entry, boolean isLineEnded) {
        if (!EntryText.isBlank(entry) && session.interact(EntryText.withoutTrailingBlanks(entry), this::ended)) {
            sent = new Sent(entry, isLineEnded);
            console.beginEntry(this::echoed);
            showCandidates("");
        }
    }

    /** The entry stands in the output. */
    private void echoed() {
        if (sent != null) {
            memory.add(EntryText.withoutTrailingNewlines(EntryText.withoutTrailingBlanks(sent.entry())));
            if (field.text().startsWith(sent.field())) {
                field.replaceQuietly(0, sent.field().length(), "");
            }
            sent = null;
        }
    }

    private void ended(RunResult result) {
        if (result.status() == RunResult.Status.INCOMPLETE) {
            goOn();
        } else {
            console.end();
            onEnded.accept(result);
        }
        sent = null;
        if (result.status() == RunResult.Status.STOPPED || result.status() == RunResult.Status.CRASHED) {
            // Whoever stops an entry wants to look first; what was typed ahead waits in the field for another Enter.
            enteredAhead = false;
        }
        enterAgain();
    }

    /** Adds a line to the entry that was sent. What was typed since then goes into it. */
    private void goOn() {
        String text = field.text();
        if (sent == null || sent.isLineEnded() || !text.startsWith(sent.entry())) {
            return;
        }
        String entry = sent.entry();
        if (text.equals(entry)) {
            field.insert(EntryText.newlineAfter(field.beforeCursor()));
        } else {
            String typed = text.substring(entry.length());
            field.replaceQuietly(entry.length(), entry.length(), EntryText.newlineBetween(entry, typed));
        }
    }

    /** Enters the lines that Enter has ended while Python was busy; what was typed after them stays. */
    private void enterAgain() {
        int end = field.text().lastIndexOf('\n');
        if (enteredAhead && end >= 0) {
            String entry = field.text().substring(0, end);
            if (EntryText.isBlank(entry)) {
                field.replaceQuietly(0, end + 1, "");
            } else {
                send(entry, true);
            }
        }
        enteredAhead = false;
    }

    private void complete() {
        String before = field.beforeCursor();
        if (EntryText.isLineBlank(before)) {
            field.insert(EntryText.INDENTATION);
            return;
        }
        String text = field.text();
        session.complete(text, before.length(), result -> {
            // Whoever has typed on does not want it any more.
            if (result.value() != null
                    && field.text().equals(text)
                    && field.beforeCursor().equals(before)) {
                offer(before, Completion.read(result.value()));
            }
            enterAgain();
        });
    }

    private void offer(String before, Completion completion) {
        String prefix = completion.commonPrefix();
        if (prefix.length() > before.length() - completion.start()) {
            field.replace(completion.start(), before.length(), prefix);
            showCandidates("");
        } else if (completion.candidates().size() == 1) {
            showCandidates("");
        } else {
            showCandidates(
                    completion.candidates().isEmpty()
                            ? "Nothing fits here."
                            : String.join("  ", completion.candidates()));
        }
    }

    private void recall(String entry) {
        field.setText(entry);
        showCandidates("");
    }

    private void interrupt() {
        if (session.state() == RunState.READY) {
            field.setText("");
            showCandidates("");
        } else {
            session.signal(SIGINT);
        }
    }

    private void edited() {
        field.fit();
        showCandidates("");
    }

    private void showCandidates(String text) {
        if (!candidates.getTextContent().equals(text)) {
            candidates.setTextContent(text);
            console.layOut();
        }
    }
}
