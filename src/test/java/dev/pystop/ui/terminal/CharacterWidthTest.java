package dev.pystop.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CharacterWidthTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "\u00e9",
                "\u0434",
                "\u05d0",
                "\u0627",
                "\u0915",
                "\u0e01",
                "\u2500",
                "\u2588",
                "\u2713",
                "\u2764",
                "\u00ad",
                "\ufffd",
                "\uff61",
                "\ud835\udc00",
                "\ud83c\udde9",
                "\u303f"
            })
    void shouldBeOne(String character) {
        assertEquals(1, CharacterWidth.of(character.codePointAt(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u1100",
                "\u115f",
                "\u231a",
                "\u26a1",
                "\u2705",
                "\u274c",
                "\u2b50",
                "\u2e80",
                "\u3000",
                "\u303e",
                "\u3042",
                "\u4e2d",
                "\u9fff",
                "\uac00",
                "\ud7a3",
                "\uff01",
                "\uff60",
                "\uffe6",
                "\ud83d\ude00",
                "\ud83d\ude80",
                "\ud83d\udfe2",
                "\ud83e\udd16",
                "\ud83e\udef6",
                "\ud83c\udf0d",
                "\ud83c\udd95",
                "\ud840\udc00",
                "\ud884\udf50"
            })
    void shouldBeTwo(String character) {
        assertEquals(2, CharacterWidth.of(character.codePointAt(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0300",
                "\u0301",
                "\u036f",
                "\u05b0",
                "\u064b",
                "\u094d",
                "\u0e31",
                "\u1160",
                "\u200b",
                "\u200d",
                "\u20e3",
                "\u3099",
                "\ufe0f",
                "\ufeff",
                "\ud83c\udffb",
                "\ud83c\udfff",
                "\udb40\udc67",
                "\udb40\udd00"
            })
    void shouldBeNone(String character) {
        assertEquals(0, CharacterWidth.of(character.codePointAt(0)));
    }
}
