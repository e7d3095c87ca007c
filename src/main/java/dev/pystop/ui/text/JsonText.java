package dev.pystop.ui.text;

import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259), piece by piece: {@code open('{').name("a").value(1).close('}')}. */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private boolean needsComma;

    /** Begins an object or an array. */
    public JsonText open(char bracket) {
        separate();
        text.append(bracket);
        needsComma = false;
        return this;
    }

    /** Ends an object or an array. */
    public JsonText close(char bracket) {
        text.append(bracket);
        needsComma = true;
        return this;
    }

    /** Begins a member of an object; its value comes next. */
    public JsonText name(String name) {
        value(name);
        text.append(':');
        needsComma = false;
        return this;
    }

    public JsonText value(int number) {
        separate();
        text.append(number);
        return this;
    }

    /** A string, or null. */
    public JsonText value(@Nullable String string) {
        separate();
        if (string == null) {
            text.append("null");
        } else {
            quote(string);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void separate() {
        if (needsComma) {
            text.append(',');
        }
        needsComma = true;
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (character < ' ' || Character.isSurrogate(character)) {
                        // As escapes, half a surrogate pair is JSON, too.
                        escape(character);
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }

    private void escape(char character) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(character >> shift & 0xF, 16));
        }
    }
}
