package dev.pystop.ui.console;

import dev.pystop.ui.terminal.Ink;
import dev.pystop.ui.terminal.Span;
import dev.pystop.ui.terminal.TerminalSink;
import dev.pystop.ui.terminal.Voice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The log on screen: blocks of some lines each, so that a browser lays out only the last block anew when text is added. When there
 * is more text than a person scrolls back through, the oldest blocks go.
 *
 * <p>A block ends where a line ends, or where the terminal freezes the rest of a very long one: an enormous line takes a browser seconds to
 * wrap, above all one with emoji among its letters (Chromium: 9 s for 300,000 such characters in pieces of 32,000, half a second in pieces
 * of 4,000).
 */
final class OutputView implements TerminalSink {
    private static final int BLOCK_CHARACTERS = 4_000;
    private static final int VIEW_CHARACTERS = 400_000;
    /** What a rich result counts as, in characters of text, however small it is: so that the view holds no more than 200. */
    private static final int LEAST_OF_RICH = 2_000;
    /** Base64 of an image takes less of a browser than text on screen: so that the view holds no more than 25 MB of them. */
    private static final int RICH_PER_TEXT = 64;

    private final HTMLDocument document;
    private final HTMLElement log;
    private final TailFollower follower;
    private final HTMLElement inputForm;
    private final Predicate<String> isOpenFile;
    private final HTMLElement emptyHint;
    private final HTMLElement hiddenNote;
    private final ArrayDeque<OutputBlock> blocks = new ArrayDeque<>();
    private boolean isFlooded;
    private int characters;
    private int hiddenLines;
    /** What was shown before the view was emptied in this run, oldest first. */
    private List<OutputBlock> cleared = new ArrayList<>();

    private int clearedHiddenLines;

    OutputView(HTMLDocument document, HTMLElement log, Predicate<String> isOpenFile) {
        this.isOpenFile = isOpenFile;
        this.document = document;
        this.log = log;
        follower = new TailFollower(log);
        // Of an image, whose size is known only then; these events do not bubble.
        log.addEventListener("load", event -> contentResized(), true);
        inputForm = document.getElementById("input-form");
        emptyHint = document.getElementById("output-empty");
        hiddenNote = document.createElement("span");
        hiddenNote.setClassName("notice hidden-lines");
    }

    /** A run begins: nothing is shown, and the hint about how to begin is gone. */
    void begin() {
        removeAll();
        cleared = new ArrayList<>();
        emptyHint.setHidden(true);
    }

    /** Empties the view and shows the hint again. */
    void clear() {
        cleared.addAll(blocks);
        clearedHiddenLines += hiddenLines;
        removeAll();
        emptyHint.setHidden(false);
    }

    /** Shows what {@link #clear} has taken away since the last run began, before what has come since. */
    void restore() {
        if (cleared.isEmpty()) {
            return;
        }
        emptyHint.setHidden(true);
        if (blocks.isEmpty()) {
            cleared.get(cleared.size() - 1).element().appendChild(inputForm);
        }
        for (int i = cleared.size() - 1; i >= 0; i--) {
            OutputBlock block = cleared.get(i);
            log.insertBefore(block.element(), log.getFirstChild());
            blocks.addFirst(block);
            characters += block.characters();
        }
        hiddenLines += clearedHiddenLines;
        clearedHiddenLines = 0;
        cleared = new ArrayList<>();
        trim();
        showHiddenLines();
        follower.goToEnd();
    }

    @Override
    public void append(Voice voice, Ink ink, String text) {
        emptyHint.setHidden(true);
        int start = 0;
        while (start < text.length()) {
            OutputBlock block = openBlock();
            int end = endOfBlock(text, start, block.characters());
            block.append(voice, ink, text.substring(start, end));
            characters += end - start;
            if (end < text.length()) {
                openNewBlock();
            }
            start = end;
        }
        trim();
        follower.contentChanged();
    }

    @Override
    public void replaceOpenLine(List<Span> spans) {
        emptyHint.setHidden(true);
        OutputBlock block = openBlock();
        characters -= block.characters();
        block.replaceOpenLine(spans);
        characters += block.characters();
        follower.contentChanged();
    }

    @Override
    public void freezeOpenLine() {
        openNewBlock();
        trim();
    }

    /**
     * Adds a rich result, behind a line that has ended, and returns its element, which shows the plain text.
     *
     * @param size of all that it has, in characters
     */
    HTMLElement appendRich(String plain, int size) {
        emptyHint.setHidden(true);
        OutputBlock block = openNewBlock();
        HTMLElement element = block.placeRich(plain, LEAST_OF_RICH + size / RICH_PER_TEXT);
        characters += block.characters();
        openNewBlock();
        trim();
        follower.contentChanged();
        return element;
    }

    /** Something that was added before has got another size. */
    void contentResized() {
        follower.contentChanged();
    }

    /** Lays out what was added now, and not with the next frame: so that whoever adds it knows how long that takes. */
    void layOut() {
        follower.update();
    }

    /**
     * Whether there is more output than can be shown at once. A screen reader would read it for minutes, long after the program has ended,
     * so it hears nothing of that part.
     */
    void setFlooded(boolean flooded) {
        if (flooded != isFlooded) {
            isFlooded = flooded;
            log.setAttribute("aria-live", flooded ? "off" : "polite");
        }
    }

    void scrollToEnd() {
        follower.goToEnd();
    }

    /** Where to cut the text: after the line that fills the block, because a new block begins on a new line. */
    private static int endOfBlock(String text, int start, int filled) {
        int full = start + Math.max(BLOCK_CHARACTERS - filled, 0);
        int newline = full > text.length() ? -1 : text.indexOf('\n', Math.max(full - 1, start));
        return newline < 0 ? text.length() : newline + 1;
    }

    private OutputBlock openBlock() {
        OutputBlock last = blocks.peekLast();
        return last == null ? openNewBlock() : last;
    }

    private OutputBlock openNewBlock() {
        OutputBlock full = blocks.peekLast();
        if (full != null && full.isEmpty()) {
            return full;
        }
        if (full != null) {
            full.close();
        }
        OutputBlock block = new OutputBlock(document, log, inputForm, isOpenFile);
        blocks.add(block);
        return block;
    }

    private void trim() {
        boolean trimmed = false;
        while (characters > VIEW_CHARACTERS && blocks.size() > 1) {
            OutputBlock oldest = blocks.remove();
            log.removeChild(oldest.element());
            characters -= oldest.characters();
            hiddenLines += oldest.lines();
            trimmed = true;
        }
        if (trimmed) {
            showHiddenLines();
        }
    }

    private void showHiddenLines() {
        if (hiddenLines > 0) {
            hiddenNote.setTextContent(
                    hiddenLines + (hiddenLines == 1 ? " earlier line is" : " earlier lines are") + " not shown here.");
            log.insertBefore(hiddenNote, log.getFirstChild());
        }
    }

    private void removeAll() {
        log.setTextContent("");
        log.appendChild(inputForm);
        blocks.clear();
        characters = 0;
        hiddenLines = 0;
        follower.goToEnd();
    }
}
