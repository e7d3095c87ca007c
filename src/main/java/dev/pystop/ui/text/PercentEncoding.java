package dev.pystop.ui.text;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Text in a part of a URL: UTF-8, with {@code %XX} for every byte that is not unreserved (RFC 3986, section 2). */
public final class PercentEncoding {
    private static final String UNRESERVED_MARKS = "-._";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Encodes all but letters, digits and {@code - . _}; the tilde too, though it need not be. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        for (byte next : Utf8.encode(text)) {
            char character = (char) (next & 0xFF);
            if (isUnreserved(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
            }
        }
        return encoded.toString();
    }

    /**
     * Decodes; any other character stands for itself, a plus sign too. Empty when a {@code %} is not followed by two
     * hexadecimal digits, or the bytes are not UTF-8.
     */
    public static Optional<String> decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int plainFrom = 0;
        for (int at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', plainFrom)) {
            append(bytes, encoded.substring(plainFrom, at));
            if (at + 2 >= encoded.length()) {
                return Optional.empty();
            }
            int high = Character.digit(encoded.charAt(at + 1), 16);
            int low = Character.digit(encoded.charAt(at + 2), 16);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write((high << 4) | low);
            plainFrom = at + 3;
        }
        append(bytes, encoded.substring(plainFrom));
        return Utf8.decode(bytes.toByteArray());
    }

    private static void append(ByteArrayOutputStream bytes, String text) {
        byte[] encoded = Utf8.encode(text);
        bytes.write(encoded, 0, encoded.length);
    }

    private static boolean isUnreserved(char character) {
        return isBetween('a', character, 'z')
                || isBetween('A', character, 'Z')
                || isBetween('0', character, '9')
                || UNRESERVED_MARKS.indexOf(character) >= 0;
    }

    private static boolean isBetween(char first, char character, char last) {
        return first <= character && character <= last;
    }
}
