package dev.pystop.ui.console;

import dev.pystop.protocol.OutputStreamKind;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The log on screen: blocks of some lines each, so that a browser lays out only the last block anew when text is added. When there
 * is more text than a person scrolls back through, the oldest blocks go.
 */
final class OutputView {
    private static final int BLOCK_CHARACTERS = 4_000;
    /**
     * A line longer than this is cut into several blocks, because one enormous line takes a browser seconds to wrap, above all one with
     * emoji among its letters: Chromium needed 9 s for 300,000 such characters in blocks of 32,000, half a second in these (measured).
     */
    private static final int LINE_CHARACTERS = 4_000;

    private static final int VIEW_CHARACTERS = 400_000;

    /** Whose words a piece of text is; the names are those of the style sheet. */
    enum Voice {
        STDOUT("stdout"),
        STDERR("stderr"),
        ECHO("echo"),
        NOTICE("notice");

        private final String cssClass;

        Voice(String cssClass) {
            this.cssClass = cssClass;
        }

        static Voice of(OutputStreamKind stream) {
            return switch (stream) {
                case ECHO -> ECHO;
                case STDOUT -> STDOUT;
                case STDERR -> STDERR;
            };
        }
    }

    private static final class Block {
        final HTMLElement element;
        int characters;
        int lines;

        @Nullable
        HTMLElement lastSpan;

        @Nullable
        Voice lastVoice;

        Block(HTMLElement element) {
            this.element = element;
        }
    }

    private final HTMLDocument document;
    private final HTMLElement log;
    private final TailFollower follower;
    private final HTMLElement inputForm;
    private final HTMLElement emptyHint;
    private final HTMLElement hiddenNote;
    private final ArrayDeque<Block> blocks = new ArrayDeque<>();
    private int characters;
    private long hiddenCharacters;

    OutputView(HTMLDocument document) {
        this.document = document;
        log = document.getElementById("output");
        follower = new TailFollower(log);
        inputForm = document.getElementById("input-form");
        emptyHint = document.getElementById("output-empty");
        hiddenNote = document.createElement("span");
        hiddenNote.setClassName(Voice.NOTICE.cssClass);
    }

    /** A run begins: nothing is shown, and the hint about how to begin is gone. */
    void begin() {
        removeAll();
        emptyHint.setHidden(true);
    }

    /** Empties the view and shows the hint again. */
    void clear() {
        removeAll();
        emptyHint.setHidden(false);
    }

    void append(Voice voice, String text) {
        if (text.isEmpty()) {
            return;
        }
        emptyHint.setHidden(true);
        int start = 0;
        while (start < text.length()) {
            Block block = openBlock();
            int end = endOfBlock(text, start, block.characters);
            append(block, voice, text.substring(start, end));
            if (end < text.length()) {
                openNewBlock();
            }
            start = end;
        }
        trim();
        follower.contentChanged();
    }

    /** Lays out what was added now, and not with the next frame: so that whoever adds it knows how long that takes. */
    void layOut() {
        follower.update();
    }

    void scrollToEnd() {
        follower.goToEnd();
    }

    /** Where to cut the text: after the line that fills the block, because a new block begins on a new line. */
    private static int endOfBlock(String text, int start, int filled) {
        int full = start + Math.max(BLOCK_CHARACTERS - filled, 0);
        if (full >= text.length()) {
            return text.length();
        }
        int newline = text.indexOf('\n', full);
        int end = newline < 0 ? text.length() : newline + 1;
        return Math.min(end, start + LINE_CHARACTERS);
    }

    private void append(Block block, Voice voice, String text) {
        HTMLElement span = block.lastSpan;
        if (span == null || block.lastVoice != voice || voice == Voice.NOTICE) {
            span = document.createElement("span");
            span.setClassName(voice.cssClass);
            block.element.insertBefore(span, inputForm);
            block.lastSpan = span;
            block.lastVoice = voice;
        }
        span.appendChild(document.createTextNode(text));
        block.characters += text.length();
        block.lines += linesIn(text);
        characters += text.length();
    }

    private Block openBlock() {
        Block last = blocks.peekLast();
        return last == null ? openNewBlock() : last;
    }

    /** The field for input moves along, so that it stands after the prompt. */
    private Block openNewBlock() {
        Block full = blocks.peekLast();
        if (full != null) {
            // A browser lays out a full block only when it comes into view; until then this tells how high it is.
            full.element.getStyle().setProperty("--lines", String.valueOf(full.lines));
        }
        Block block = new Block(document.createElement("div"));
        log.appendChild(block.element);
        block.element.appendChild(inputForm);
        blocks.add(block);
        return block;
    }

    private static int linesIn(String text) {
        int lines = 0;
        for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
            lines++;
        }
        return lines;
    }

    private void trim() {
        boolean trimmed = false;
        while (characters > VIEW_CHARACTERS && blocks.size() > 1) {
            Block oldest = blocks.remove();
            log.removeChild(oldest.element);
            characters -= oldest.characters;
            hiddenCharacters += oldest.characters;
            trimmed = true;
        }
        if (trimmed) {
            hiddenNote.setTextContent("Earlier output is not shown: " + hiddenCharacters + " characters.");
            log.insertBefore(hiddenNote, log.getFirstChild());
        }
    }

    private void removeAll() {
        log.setTextContent("");
        log.appendChild(inputForm);
        blocks.clear();
        characters = 0;
        hiddenCharacters = 0;
        follower.goToEnd();
    }
}
