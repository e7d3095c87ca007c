package dev.pystop.ui.rich;

import dev.pystop.ui.text.Ascii;

/**
 * Gives the style attributes and elements of HTML other names. The page's policy refuses styles already when a browser parses them,
 * wherever it does, and the browser says so on the console for each. Nothing is made harmless here; {@link Sanitizer} does that afterwards.
 */
final class StyleNames {
    /** What style attributes are called then. */
    static final String ATTRIBUTE = "data-style";
    /** An element whose content is no HTML, either, and which no browser shows. */
    private static final String ELEMENT = "noembed";

    private static final String STYLE = "style";

    private final String html;
    private final StringBuilder renamed = new StringBuilder();
    /** Up to where the text is in the result. */
    private int copied;

    private int position;

    private StyleNames(String html) {
        this.html = html;
    }

    static String replacedIn(String html) {
        return new StyleNames(html).replaced();
    }

    private String replaced() {
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', position)) {
            position = tag + 1;
            if (html.startsWith("!--", position)) {
                skipTo("-->");
            } else {
                tag();
            }
        }
        return renamed.append(html.substring(copied)).toString();
    }

    /** A tag's name and attributes (HTML Standard, 13.2.5.8 and after); nothing where a less-than sign is only that. */
    private void tag() {
        boolean isEnd = at(position) == '/';
        if (isEnd) {
            position++;
        }
        String name = name(ELEMENT);
        if (name.isEmpty()) {
            return;
        }
        while (position < html.length() && at(position) != '>') {
            if (isSpace(at(position)) || at(position) == '/') {
                position++;
            } else {
                attribute();
            }
        }
        if (!isEnd && (name.equals(STYLE) || name.equals("script"))) {
            skipTo("</");
        }
    }

    private void attribute() {
        if (at(position) == '=') {
            position++;
        }
        name(ATTRIBUTE);
        int afterSpace = position;
        while (isSpace(at(afterSpace))) {
            afterSpace++;
        }
        if (at(afterSpace) != '=') {
            return;
        }
        position = afterSpace + 1;
        while (isSpace(at(position))) {
            position++;
        }
        char quote = at(position);
        if (quote == '"' || quote == '\'') {
            position++;
            skipTo(String.valueOf(quote));
            position++;
        } else {
            while (position < html.length() && !isSpace(at(position)) && at(position) != '>') {
                position++;
            }
        }
    }

    /** Goes over a name and returns it in lower case; if it is that of styles, the result gets the replacement. */
    private String name(String replacement) {
        int start = position;
        while (position < html.length() && !isSpace(at(position)) && "/>=".indexOf(at(position)) < 0) {
            position++;
        }
        String text = Ascii.lowerCase(html.substring(start, position));
        if (text.equals(STYLE)) {
            renamed.append(html.substring(copied, start)).append(replacement);
            copied = position;
        }
        return text;
    }

    private void skipTo(String end) {
        int found = html.indexOf(end, position);
        position = found < 0 ? html.length() : found;
    }

    private char at(int index) {
        return index < html.length() ? html.charAt(index) : '\0';
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }
}
