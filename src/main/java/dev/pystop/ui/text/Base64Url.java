package dev.pystop.ui.text;

import java.util.Arrays;
import java.util.Optional;

/** Base64 with the alphabet that needs no escape in a URL, without padding (RFC 4648, section 5). */
public final class Base64Url {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 4 / 3 + 3);
        int buffered = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffered = ((buffered << 8) | (next & 0xFF)) & 0xFFFF;
            bits += 8;
            while (bits >= 6) {
                bits -= 6;
                text.append(ALPHABET.charAt((buffered >> bits) & 0x3F));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((buffered << (6 - bits)) & 0x3F));
        }
        return text.toString();
    }

    /** Empty when a character is not of the alphabet, or the length is one that no bytes have. */
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 4 == 1) {
            return Optional.empty();
        }
        byte[] bytes = new byte[text.length() * 3 / 4];
        int length = 0;
        int buffered = 0;
        int bits = 0;
        for (int index = 0; index < text.length(); index++) {
            int value = ALPHABET.indexOf(text.charAt(index));
            if (value < 0) {
                return Optional.empty();
            }
            buffered = ((buffered << 6) | value) & 0xFFFF;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                bytes[length++] = (byte) (buffered >> bits);
            }
        }
        return Optional.of(Arrays.copyOf(bytes, length));
    }
}
