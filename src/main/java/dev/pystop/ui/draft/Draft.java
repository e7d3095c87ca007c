package dev.pystop.ui.draft;

import org.jspecify.annotations.Nullable;

/**
 * A program as it is kept.
 *
 * @param changedAtMillis time of the last change, in milliseconds since 1970
 * @param edited whether a person typed in it; an untouched copy of a link or an example is the first to go when space ends
 * @param previousId the draft that was in the editor when a link put this one there, or null
 */
record Draft(
        String id,
        long changedAtMillis,
        boolean edited,
        @Nullable String previousId,
        String text) {
    Draft changedTo(String newText, long atMillis) {
        return new Draft(id, atMillis, true, previousId, newText);
    }

    Draft copyAs(String newId) {
        return new Draft(newId, changedAtMillis, edited, previousId, text);
    }

    Draft withoutPrevious() {
        return new Draft(id, changedAtMillis, edited, null, text);
    }
}
