package dev.pystop.ui.text;

import java.util.Arrays;
import java.util.Optional;

/** UTF-8 as The Unicode Standard defines it (section 3.9, tables 3-6 and 3-7). */
public final class Utf8 {
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;
    /** A UTF-16 code unit becomes at most three bytes; a pair of them four. */
    private static final int MAX_BYTES_PER_CHAR = 3;
    /** The smallest code point that needs so many continuation bytes; a smaller one is written too long. */
    private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};

    private Utf8() {}

    /** Encodes a text. A surrogate without its partner, which no UTF-8 can express, becomes U+FFFD. */
    public static byte[] encode(String text) {
        byte[] bytes = new byte[text.length() * MAX_BYTES_PER_CHAR];
        int length = 0;
        for (int index = 0; index < text.length(); index++) {
            int codePoint = text.charAt(index);
            if (Character.isSurrogate((char) codePoint)) {
                boolean pair = index + 1 < text.length()
                        && Character.isSurrogatePair((char) codePoint, text.charAt(index + 1));
                codePoint =
                        pair ? Character.toCodePoint((char) codePoint, text.charAt(++index)) : REPLACEMENT_CHARACTER;
            }
            if (codePoint < 0x80) {
                bytes[length++] = (byte) codePoint;
            } else if (codePoint < 0x800) {
                bytes[length++] = (byte) (0xC0 | (codePoint >> 6));
                bytes[length++] = continuation(codePoint);
            } else if (codePoint < 0x10000) {
                bytes[length++] = (byte) (0xE0 | (codePoint >> 12));
                bytes[length++] = continuation(codePoint >> 6);
                bytes[length++] = continuation(codePoint);
            } else {
                bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[length++] = continuation(codePoint >> 12);
                bytes[length++] = continuation(codePoint >> 6);
                bytes[length++] = continuation(codePoint);
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /** Decodes bytes; empty when they are not well-formed UTF-8. */
    public static Optional<String> decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int index = 0;
        while (index < bytes.length) {
            int first = bytes[index++] & 0xFF;
            if (first < 0x80) {
                text.append((char) first);
                continue;
            }
            int more = continuationsAfter(first);
            if (more == 0 || index + more > bytes.length) {
                return Optional.empty();
            }
            int codePoint = first & (0x3F >> more);
            for (int end = index + more; index < end; index++) {
                if ((bytes[index] & 0xC0) != 0x80) {
                    return Optional.empty();
                }
                codePoint = (codePoint << 6) | (bytes[index] & 0x3F);
            }
            if (codePoint < SMALLEST[more] || codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint)) {
                return Optional.empty();
            }
            text.appendCodePoint(codePoint);
        }
        return Optional.of(text.toString());
    }

    /** How many bytes follow a first byte of 0x80 or more; 0 when it can be no first byte. */
    private static int continuationsAfter(int first) {
        if (first < 0xC2) {
            return 0;
        }
        if (first < 0xE0) {
            return 1;
        }
        if (first < 0xF0) {
            return 2;
        }
        return first < 0xF5 ? 3 : 0;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
