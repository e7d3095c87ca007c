package dev.pystop.ui.layout;

import org.jspecify.annotations.Nullable;

/**
 * The editor's share of the workspace.
 *
 * @param percent between {@value #MIN} and {@value #MAX}
 */
record Split(int percent) {
    static final int MIN = 20;
    static final int MAX = 80;
    static final Split EVEN = new Split(50);
    private static final int STEP = 5;

    Split {
        percent = Math.clamp(percent, MIN, MAX);
    }

    /**
     * The share that puts the divider under the pointer.
     *
     * @param offset of the pointer from the workspace's start, in pixels
     * @param size of the workspace, in pixels
     */
    static Split at(double offset, double size) {
        return size <= 0 ? EVEN : new Split((int) Math.round(100 * offset / size));
    }

    /** Reads what {@link #toString()} wrote; anything else is the even split. */
    static Split parse(@Nullable String remembered) {
        try {
            return remembered == null ? EVEN : new Split(Integer.parseInt(remembered));
        } catch (NumberFormatException damaged) {
            return EVEN;
        }
    }

    /** What a key of the separator does (ARIA Authoring Practices Guide, window splitter); null when it is not one. */
    @Nullable
    Split afterKey(String key) {
        return switch (key) {
            case "ArrowLeft", "ArrowUp" -> new Split(percent - STEP);
            case "ArrowRight", "ArrowDown" -> new Split(percent + STEP);
            case "Home" -> new Split(MIN);
            case "End" -> new Split(MAX);
            default -> null;
        };
    }

    @Override
    public String toString() {
        return Integer.toString(percent);
    }
}
