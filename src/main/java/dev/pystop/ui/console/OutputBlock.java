package dev.pystop.ui.console;

import dev.pystop.ui.terminal.Ink;
import dev.pystop.ui.terminal.Span;
import dev.pystop.ui.terminal.Voice;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;
import org.teavm.jso.dom.xml.Text;

/** Some lines of the log on screen: spans of text that look alike, and at the end, while it is the last block, the field for input. */
final class OutputBlock {
    private static final String LINK_CLASS = "source-link";
    private static final String FILE_ATTRIBUTE = "data-file";
    private static final String LINE_ATTRIBUTE = "data-line";
    /** Has what is copied of a rich result. */
    private static final String PLAIN_ATTRIBUTE = "data-plain";

    private final HTMLDocument document;
    private final HTMLElement element;
    private final HTMLElement inputForm;
    private final Predicate<String> isOpenFile;
    private int characters;
    private int lines;

    private @Nullable HTMLElement lastSpan;
    private Voice lastVoice = Voice.STDOUT;
    private Ink lastInk = Ink.PLAIN;

    /** Has the last newline; null if the open line began with the block. */
    private @Nullable Text lineEnd;
    /** Where in {@link #lineEnd} the open line begins. */
    private int openOffset;

    private int openCharacters;

    /** Becomes the log's last child. The field for input moves along, so that it stands after the prompt. */
    OutputBlock(HTMLDocument document, HTMLElement log, HTMLElement inputForm, Predicate<String> isOpenFile) {
        this.document = document;
        this.inputForm = inputForm;
        this.isOpenFile = isOpenFile;
        element = document.createElement("div");
        log.appendChild(element);
        element.appendChild(inputForm);
    }

    /** Whether an element in the log is what leads to a line of a file. */
    static boolean isSourceLink(HTMLElement element) {
        return element.getClassName().equals(LINK_CLASS);
    }

    /** The name of the file that a link leads to. */
    static String fileOf(HTMLElement link) {
        return link.getAttribute(FILE_ATTRIBUTE);
    }

    /** The number of the line that a link leads to. */
    static int lineOf(HTMLElement link) {
        return Integer.parseInt(link.getAttribute(LINE_ATTRIBUTE));
    }

    HTMLElement element() {
        return element;
    }

    int characters() {
        return characters;
    }

    /** How many lines end in this block. */
    int lines() {
        return lines;
    }

    void append(Voice voice, Ink ink, String text) {
        int from = 0;
        if (voice == Voice.STDERR) {
            SourceLinks links = new SourceLinks(text, isOpenFile);
            while (links.next()) {
                appendText(voice, ink, text.substring(from, links.start()));
                appendLink(text.substring(links.start(), links.end()), links);
                from = links.end();
            }
        }
        appendText(voice, ink, text.substring(from));
    }

    private void appendText(Voice voice, Ink ink, String text) {
        if (text.isEmpty()) {
            return;
        }
        Text node = document.createTextNode(text);
        span(voice, ink).appendChild(node);
        characters += text.length();
        openCharacters += text.length();
        int newline = text.lastIndexOf('\n');
        if (newline >= 0) {
            lines += newlines(text);
            lineEnd = node;
            openOffset = newline + 1;
            openCharacters = text.length() - openOffset;
        }
    }

    /** Part of a traceback, so that a span to be in is there. */
    private void appendLink(String text, SourceLinks target) {
        HTMLElement link = document.createElement("button");
        link.setAttribute("type", "button");
        link.setClassName(LINK_CLASS);
        link.setAttribute(FILE_ATTRIBUTE, target.file());
        link.setAttribute(LINE_ATTRIBUTE, String.valueOf(target.line()));
        link.setTextContent(text);
        span(lastVoice, lastInk).appendChild(link);
        characters += text.length();
        openCharacters += text.length();
    }

    /** Whether there was never anything in it. */
    boolean isEmpty() {
        return element.getFirstChild() == inputForm && characters == 0;
    }

    /** Fills an empty block with an element for a rich result, which shows its plain text, and counts as so many characters and one line. */
    HTMLElement placeRich(String plain, int weight) {
        HTMLElement rich = document.createElement("div");
        rich.setClassName("rich");
        rich.setTextContent(plain);
        rich.setAttribute(PLAIN_ATTRIBUTE, plain);
        element.insertBefore(rich, inputForm);
        element.setClassName("with-rich");
        characters = weight;
        lines = 1;
        return rich;
    }

    /** What follows the last newline is now this. */
    void replaceOpenLine(List<Span> spans) {
        Node kept = lineEnd;
        if (kept == null) {
            removeUntilForm(element.getFirstChild());
        } else {
            kept.setNodeValue(kept.getNodeValue().substring(0, openOffset));
            removeUntilForm(kept.getNextSibling());
            removeUntilForm(kept.getParentNode().getNextSibling());
        }
        lastSpan = null;
        characters -= openCharacters;
        openCharacters = 0;
        for (Span span : spans) {
            append(span.voice(), span.ink(), span.text());
        }
    }

    /** A browser lays out a full block only when it comes into view; until then this tells how high it is. */
    void close() {
        element.getStyle().setProperty("--lines", String.valueOf(Math.max(lines, 1)));
    }

    private HTMLElement span(Voice voice, Ink ink) {
        HTMLElement span = lastSpan;
        if (span == null || lastVoice != voice || !lastInk.equals(ink)) {
            span = document.createElement("span");
            InkStyle.apply(span, voice, ink);
            element.insertBefore(span, inputForm);
            lastSpan = span;
            lastVoice = voice;
            lastInk = ink;
        }
        return span;
    }

    private void removeUntilForm(@Nullable Node first) {
        Node node = first;
        while (node != null && node != inputForm) {
            Node next = node.getNextSibling();
            node.getParentNode().removeChild(node);
            node = next;
        }
    }

    private static int newlines(String text) {
        int count = 0;
        for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
            count++;
        }
        return count;
    }
}
