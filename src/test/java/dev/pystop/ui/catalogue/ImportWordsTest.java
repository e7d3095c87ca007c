package dev.pystop.ui.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ImportWordsTest {
    @Test
    void shouldSayWhatTheImportHasDone() {
        assertEquals(
                "Progress imported. Exercises: 3 new here, 1 brought together with what was here.",
                ImportWords.imported(3, 1, 0, 0));
        assertEquals(
                "Nothing was changed. Exercises: 2 up to date already, 1 damaged in the file and left out.",
                ImportWords.imported(0, 0, 2, 1));
        assertEquals("There is no progress in this file yet. Nothing was changed.", ImportWords.imported(0, 0, 0, 0));
    }
}
