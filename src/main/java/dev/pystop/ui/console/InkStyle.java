package dev.pystop.ui.console;

import dev.pystop.ui.terminal.Ink;
import dev.pystop.ui.terminal.Voice;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes a piece of the log look as it should, with the classes of css/output.css and css/ink.css. */
final class InkStyle {
    private InkStyle() {}

    static void apply(HTMLElement span, Voice voice, Ink ink) {
        if (ink.equals(Ink.PLAIN)) {
            span.setClassName(className(voice));
            return;
        }
        StringBuilder classes = new StringBuilder(className(voice));
        add(classes, ink, Ink.BOLD, " bold");
        add(classes, ink, Ink.DIM, " dim");
        add(classes, ink, Ink.ITALIC, " italic");
        add(classes, ink, Ink.UNDERLINE, " underline");
        add(classes, ink, Ink.STRIKE, " strike");
        add(classes, ink, Ink.HIDDEN, " hidden");
        classes.append(colour(span, ink));
        span.setClassName(classes.toString());
    }

    private static void add(StringBuilder classes, Ink ink, int flag, String className) {
        if (ink.has(flag)) {
            classes.append(className);
        }
    }

    private static String colour(HTMLElement span, Ink ink) {
        boolean inverse = ink.has(Ink.INVERSE);
        int text = inverse ? ink.background() : ink.foreground();
        int background = inverse ? ink.foreground() : ink.background();
        if (background != Ink.DEFAULT_COLOUR) {
            int ground = Palette.rgb(background);
            int shown = text == Ink.DEFAULT_COLOUR
                    ? Palette.blackOrWhite(ground)
                    : Palette.readable(Palette.rgb(text), ground);
            span.getStyle().setProperty("background-color", css(ground));
            span.getStyle().setProperty("color", css(shown));
            return "";
        }
        if (inverse) {
            return " inverse";
        }
        if (text == Ink.DEFAULT_COLOUR) {
            return "";
        }
        span.getStyle().setProperty("--ink", css(Palette.rgb(text)));
        return " ink";
    }

    private static String css(int rgb) {
        return "rgb(" + (rgb >> 16) + " " + (rgb >> 8 & 0xFF) + " " + (rgb & 0xFF) + ")";
    }

    private static String className(Voice voice) {
        return switch (voice) {
            case STDOUT -> "stdout";
            case STDERR -> "stderr";
            case ECHO -> "echo";
            case NOTICE -> "notice";
        };
    }
}
