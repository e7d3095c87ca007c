package dev.pystop.ui.terminal;

/** A piece of a line that looks the same throughout. The text is not empty, and its only control character may be a tab. */
public record Span(Voice voice, Ink ink, String text) {}
