package dev.pystop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentEncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br   | BROTLI",
                "br;q=0.5, gzip      | GZIP",
                "br;q=0.5, gzip;q=0.5| BROTLI",
                "br;q=0, gzip        | GZIP",
                "br;q=0, gzip;q=0    | IDENTITY",
                "gzip;q=0.1          | GZIP",
                "identity, gzip;q=0.5| IDENTITY",
                "*                   | BROTLI",
                "*;q=0, gzip         | GZIP",
                "br;q=0, *           | GZIP",
                "x-gzip              | GZIP",
                "BR                  | BROTLI",
                "deflate             | IDENTITY",
                "identity            | IDENTITY",
                "identity;q=0        | IDENTITY",
                "br;q=nonsense, gzip | GZIP",
            })
    void shouldChooseWhatTheClientPrefers(String accepted, ContentEncoding expected) {
        HttpFields request = HttpFields.build().put(HttpHeader.ACCEPT_ENCODING, accepted);

        assertEquals(expected, ContentEncoding.negotiate(request, EnumSet.allOf(ContentEncoding.class)));
    }

    @Test
    void shouldSendThePlainFileToAClientThatSaysNothing() {
        assertEquals(
                ContentEncoding.IDENTITY,
                ContentEncoding.negotiate(HttpFields.EMPTY, EnumSet.allOf(ContentEncoding.class)));
    }

    @Test
    void shouldChooseOnlyWhatThereIs() {
        HttpFields request = HttpFields.build().put(HttpHeader.ACCEPT_ENCODING, "br, gzip;q=0.5");

        assertEquals(
                ContentEncoding.GZIP,
                ContentEncoding.negotiate(request, Set.of(ContentEncoding.GZIP, ContentEncoding.IDENTITY)));
    }
}
