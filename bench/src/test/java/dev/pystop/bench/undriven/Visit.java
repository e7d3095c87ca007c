package dev.pystop.bench.undriven;

import java.util.OptionalDouble;

/**
 * What a page says of its start, in milliseconds since the navigation to it began.
 *
 * @param ready when Python was
 * @param firstPaint when there was something to see
 * @param editor when the editor took what one types; empty for a page without one
 */
public record Visit(double ready, double firstPaint, OptionalDouble editor) {}
