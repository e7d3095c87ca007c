package dev.pystop.ui.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything since the last run began, as text: stdout, stderr, prompts and echoed input, up to a limit. Past it the middle goes, because
 * a tab that runs out of memory loses everything: how a program began and how it ended is what one looks for.
 */
final class Transcript {
    /** 64 Mi characters. */
    private static final int MAXIMUM_CHARACTERS = 64 * 1024 * 1024;

    private final int mostOfEach;
    private final List<String> beginning = new ArrayList<>();
    private final ArrayDeque<String> end = new ArrayDeque<>();
    private int beginningCharacters;
    private int endCharacters;
    private double droppedCharacters;

    Transcript() {
        this(MAXIMUM_CHARACTERS);
    }

    Transcript(int maximumCharacters) {
        mostOfEach = maximumCharacters / 2;
    }

    void clear() {
        beginning.clear();
        end.clear();
        beginningCharacters = 0;
        endCharacters = 0;
        droppedCharacters = 0;
    }

    void append(String text) {
        int room = mostOfEach - beginningCharacters;
        if (!end.isEmpty() || text.length() > room) {
            int cut = end.isEmpty() ? cutBefore(text, room) : 0;
            appendToBeginning(text.substring(0, cut));
            appendToEnd(text.substring(cut));
        } else {
            appendToBeginning(text);
        }
    }

    /** Whether the last line has no newline. */
    boolean endsWithinLine() {
        String last = !end.isEmpty() ? end.getLast() : beginning.isEmpty() ? "\n" : beginning.get(beginning.size() - 1);
        return !last.endsWith("\n");
    }

    String text() {
        StringBuilder all = new StringBuilder(beginningCharacters + endCharacters);
        beginning.forEach(all::append);
        if (droppedCharacters > 0) {
            all.append("\n[... ").append((long) droppedCharacters).append(" characters are left out here ...]\n");
        }
        end.forEach(all::append);
        return all.toString();
    }

    private void appendToBeginning(String text) {
        if (!text.isEmpty()) {
            beginning.add(text);
            beginningCharacters += text.length();
        }
    }

    private void appendToEnd(String text) {
        end.add(text);
        endCharacters += text.length();
        while (endCharacters > mostOfEach) {
            String oldest = end.remove();
            int excess = endCharacters - mostOfEach;
            int dropped = excess < oldest.length() ? cutAfter(oldest, excess) : oldest.length();
            droppedCharacters += dropped;
            endCharacters -= dropped;
            if (dropped < oldest.length()) {
                end.addFirst(oldest.substring(dropped));
            }
        }
    }

    /** The index, or the next one where a surrogate pair would be cut. */
    private static int cutAfter(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index - 1)) ? index + 1 : index;
    }

    /** The index, or the one before where a surrogate pair would be cut. */
    private static int cutBefore(String text, int index) {
        return index > 0 && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }
}
