package dev.pystop.ui.console;

import java.util.ArrayDeque;

/** Everything since the last run began, as text: stdout, stderr, prompts and echoed input, up to a limit. */
final class Transcript {
    /** 64 Mi characters. Past it the oldest text goes, because a tab that runs out of memory loses everything. */
    static final int MAXIMUM_CHARACTERS = 64 * 1024 * 1024;

    private final ArrayDeque<String> pieces = new ArrayDeque<>();
    private final int maximumCharacters;
    private int characters;

    Transcript() {
        this(MAXIMUM_CHARACTERS);
    }

    Transcript(int maximumCharacters) {
        this.maximumCharacters = maximumCharacters;
    }

    void clear() {
        pieces.clear();
        characters = 0;
    }

    void append(String text) {
        pieces.add(text);
        characters += text.length();
        while (characters > maximumCharacters && pieces.size() > 1) {
            characters -= pieces.remove().length();
        }
    }

    String text() {
        StringBuilder all = new StringBuilder(characters);
        pieces.forEach(all::append);
        return all.toString();
    }
}
