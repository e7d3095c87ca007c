package dev.pystop.ui.rich;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StyleNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p style='a'>x</p> | <p data-style='a'>x</p>",
                "<p class=x STYLE = \"a\">  | <p class=x data-style = \"a\">",
                "<p a=style style> | <p a=style data-style>",
                "<br/style=x><i/style=y> | <br/data-style=x><i/data-style=y>",
                "<p title=\"> style='x'\" style='y'> | <p title=\"> style='x'\" data-style='y'>",
                "<Style scoped>p > a { b: '<p style=x>' }</sTYLE >z | <noembed scoped>p > a { b: '<p style=x>' }</noembed >z",
                "<script>'<\"'</script><p style=a> | <script>'<\"'</script><p data-style=a>",
                "<style>a<b\"</style><p style=c> | <noembed>a<b\"</noembed><p data-style=c>",
                "<p a=b style=c> | <p a=b data-style=c>",
            })
    void shouldRenameStyleAttributesAndElements(String html, String renamed) {
        assertEquals(renamed, StyleNames.replacedIn(html));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "style = 1 < style",
                "<p>style='x'</p>",
                "<p data-style=x restyle=y styles=z>",
                "<p title='a style=b'>",
                "<!-- <p style=a> -->",
                "<!-- <p style=a>",
                "<p title='",
                "<",
                "</",
                "<p =",
                "<p a=",
            })
    void shouldLeaveTheRest(String html) {
        assertEquals(html, StyleNames.replacedIn(html));
    }

    @Test
    void shouldTakeNothing() {
        assertEquals("", StyleNames.replacedIn(""));
    }
}
