package dev.pystop.ui.track;

/** Under which names the browser's storage keeps progress: by the track and the exercise's uuid, since slugs may change. */
final class ProgressKey {
    private static final String PREFIX = "pystop.progress.";

    private ProgressKey() {}

    static String of(String track, String uuid) {
        return of(track + "." + uuid);
    }

    static String of(String name) {
        return PREFIX + name;
    }

    static boolean isOne(String key) {
        return key.startsWith(PREFIX);
    }

    /** Track and uuid in one. */
    static String nameIn(String key) {
        return key.substring(PREFIX.length());
    }
}
