package dev.pystop.ui.text;

/** Letters a to z. {@code String.toLowerCase} knows all of Unicode's, with tables that a page would have to download. */
public final class Ascii {
    private static final int FROM_UPPER_TO_LOWER = 'a' - 'A';

    private Ascii() {}

    /** The text with a to z in place of A to Z. */
    public static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isUpper = character >= 'A' && character <= 'Z';
            lower.append((char) (isUpper ? character + FROM_UPPER_TO_LOWER : character));
        }
        return lower.toString();
    }
}
