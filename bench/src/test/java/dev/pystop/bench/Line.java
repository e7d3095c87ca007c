package dev.pystop.bench;

import java.time.Duration;

/**
 * A connection to the server as far as time is concerned.
 *
 * @param bitsPerSecond what goes through towards the browser, over all connections together
 * @param roundTrip from a request until its response begins, the server's own time apart
 */
record Line(double bitsPerSecond, Duration roundTrip) {
    /** As fast as this machine. */
    static final Line LOCAL = new Line(Double.POSITIVE_INFINITY, Duration.ZERO);
    /** An ordinary connection at home or in a school. */
    static final Line SLOW = new Line(20e6, Duration.ofMillis(40));

    long nanosFor(int bytes) {
        return (long) (bytes * 8e9 / bitsPerSecond);
    }
}
