package dev.pystop.server.exercises;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that can stand in an address as they are. */
final class Slugs {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]*");

    private Slugs() {}

    static boolean isOne(String name) {
        return SLUG.matcher(name).matches();
    }

    /** The nearest slug to the name of a file. */
    static String of(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-").replaceFirst("^[_-]+", "");
        return slug.isEmpty() ? "track" : slug;
    }
}
