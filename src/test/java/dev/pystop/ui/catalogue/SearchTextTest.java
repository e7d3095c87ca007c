package dev.pystop.ui.catalogue;

import static dev.pystop.ui.catalogue.Entries.practising;
import static dev.pystop.ui.catalogue.Entries.track;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SearchTextTest {
    private final SearchText text =
            new SearchText(track(List.of("loops"), practising("Jar", "loops")), practising("Jar", "loops"));

    @Test
    void shouldFindNameBlurbAndConceptInAnyCase() {
        assertTrue(finds("name OF jar"));
        assertTrue(finds("about"));
        assertTrue(finds("loop"));
        assertFalse(finds("lists"));
    }

    @Test
    void shouldDemandAllWordsInAnyOrder() {
        assertTrue(finds("loop jar"));
        assertFalse(finds("loop lists"));
        assertTrue(finds("   "));
    }

    @Test
    void shouldSplitWords() {
        assertEquals(List.of("for", "loops"), SearchText.words("  For\tloops "));
        assertEquals(List.of(), SearchText.words(" "));
    }

    private boolean finds(String typed) {
        return text.hasAll(SearchText.words(typed));
    }
}
