package dev.pystop.ui.draft;

import java.util.Optional;

/**
 * How a draft is written down: one line {@code 1 <time> <edited|untouched> <previous draft, or ->}, then the text as it is.
 * The first word is the version of the format.
 */
final class DraftCodec {
    private static final String VERSION = "1";
    private static final String EDITED = "edited";
    private static final String UNTOUCHED = "untouched";
    private static final String NONE = "-";

    private DraftCodec() {}

    static String encode(Draft draft) {
        return VERSION + " " + draft.changedAtMillis() + " " + (draft.edited() ? EDITED : UNTOUCHED) + " "
                + (draft.previousId() == null ? NONE : draft.previousId()) + "\n" + draft.text();
    }

    /** Empty when the value is damaged or of a later version; such a value is left alone. */
    static Optional<Draft> decode(String id, String value) {
        int lineEnd = value.indexOf('\n');
        if (lineEnd < 0) {
            return Optional.empty();
        }
        int timeStart = VERSION.length() + 1;
        int timeEnd = value.indexOf(' ', timeStart);
        int editedEnd = timeEnd < 0 ? -1 : value.indexOf(' ', timeEnd + 1);
        if (!value.startsWith(VERSION + " ") || editedEnd < 0 || editedEnd > lineEnd) {
            return Optional.empty();
        }
        String edited = value.substring(timeEnd + 1, editedEnd);
        String previousId = value.substring(editedEnd + 1, lineEnd);
        if (previousId.isEmpty() || !(edited.equals(EDITED) || edited.equals(UNTOUCHED))) {
            return Optional.empty();
        }
        try {
            long changedAtMillis = Long.parseLong(value.substring(timeStart, timeEnd));
            return Optional.of(new Draft(
                    id,
                    changedAtMillis,
                    edited.equals(EDITED),
                    previousId.equals(NONE) ? null : previousId,
                    value.substring(lineEnd + 1)));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
