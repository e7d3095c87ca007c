package dev.pystop.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class AsciiTest {
    @Test
    void shouldLowerLettersAToZAndNothingElse() {
        assertEquals("az az @[`{ ÄÖ 世界 1", Ascii.lowerCase("AZ az @[`{ ÄÖ 世界 1"));
    }
}
