package dev.pystop.ui.workbench;

/** How much memory this page gives Python. */
final class MemoryLimit {
    /** Where the browser does not tell how much the machine has: what nearly every machine can give. */
    private static final int UNKNOWN_MACHINE_MEGABYTES = 1024;
    /** A share that leaves room for the page itself, other tabs and other programs. */
    private static final double SHARE_OF_MACHINE = 0.25;
    /** More makes browsers unsteady before it makes programs any happier. */
    private static final int LARGEST_DEFAULT_MEGABYTES = 2048;
    /** Python itself takes some 30 MB. */
    private static final int SMALLEST_MEGABYTES = 64;
    /** What WebAssembly's 32-bit addresses can reach. */
    private static final int LARGEST_MEGABYTES = 4096;
    /** More digits than the largest limit has would overflow. */
    private static final int MOST_DIGITS = 9;

    private MemoryLimit() {}

    /**
     * The limit in megabytes.
     *
     * @param requested what the page's address asks for: a whole number of megabytes; anything else counts as nothing
     * @param machineGigabytes what the machine has; 0 if unknown
     */
    static int megabytes(String requested, double machineGigabytes) {
        return Math.min(Math.max(wanted(requested, machineGigabytes), SMALLEST_MEGABYTES), LARGEST_MEGABYTES);
    }

    private static int wanted(String requested, double machineGigabytes) {
        if (isNumber(requested)) {
            return Integer.parseInt(requested);
        }
        return machineGigabytes == 0
                ? UNKNOWN_MACHINE_MEGABYTES
                : Math.min((int) (machineGigabytes * 1024 * SHARE_OF_MACHINE), LARGEST_DEFAULT_MEGABYTES);
    }

    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
