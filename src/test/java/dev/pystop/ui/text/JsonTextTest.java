package dev.pystop.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class JsonTextTest {
    @Test
    void shouldWriteObjectsAndArrays() {
        JsonText json = new JsonText();
        json.open('{')
                .name("a")
                .value(-1)
                .name("b")
                .open('[')
                .value("x")
                .value(2)
                .open('{')
                .close('}')
                .close(']');
        json.name("c").value(null).close('}');
        assertEquals("{\"a\":-1,\"b\":[\"x\",2,{}],\"c\":null}", json.toString());
    }

    @Test
    void shouldEscapeWhatAStringCannotHave() {
        assertEquals(
                "\"\\\"\\\\\\n\\u0000\\u001f\\u0009π\\ud83d\\ude00\\ud800/\"",
                new JsonText().value("\"\\\n\0\u001f\tπ😀\ud800/").toString());
    }
}
