package dev.pystop.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program that Stop must end, from a file of its own in {@code stop-cases}. It prints {@value #STARTED} when it is where Stop is
 * to find it, and has set {@code kept = "yes"} before. The comments at its head say what must come of it:
 *
 * <pre>{@code
 * # stop: keeps       Stop ends it and its variables survive
 * # stop: replaced    Stop ends it together with the interpreter
 * # stop: ended       either of these, or it ran out of memory by itself; what counts is that the page lives
 * # heals             nobody presses Stop: the interpreter breaks, which the page notices and mends
 * # rung: signal      and by which means Stop ended it: signal or insist
 * # shows: TEXT       and its output has this text exactly once
 * # then: EXPRESSION  and this is True afterwards
 * }</pre>
 *
 * Other comments are for people.
 *
 * @param name the file's name without its ending; begins with the number of the table's row
 * @param ending what must come of it
 * @param rung by which means, if that is certain
 */
public record StopCase(
        String name,
        String program,
        Ending ending,
        @Nullable String rung,
        @Nullable String shows,
        @Nullable String then) {
    /** What every case prints when it is where Stop is to find it. */
    public static final String STARTED = "started";

    private static final Pattern EXPECTATION = Pattern.compile("# ([a-z]+)(?:: (.+))?");

    /** What must come of a program when Stop is pressed. */
    public enum Ending {
        /** It is ended, its variables are kept. */
        KEEPS,
        /** It is ended together with the interpreter. */
        REPLACED,
        /** One of these two, or it runs out of memory first. */
        ENDED,
        /** Without a press: the interpreter breaks, and the page notices. */
        HEALS
    }

    /**
     * The cases, in order. The system property {@code pystop.stop.cases} names some of them by how their names begin
     * (comma-separated), by default all.
     */
    public static List<StopCase> selected() {
        return startingWith(List.of(System.getProperty("pystop.stop.cases", "").split(",")));
    }

    /**
     * The cases whose names begin with one of these texts, in order.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static List<StopCase> startingWith(List<String> beginnings) {
        URL folder = Objects.requireNonNull(StopCase.class.getResource("/stop-cases"), "stop-cases is a test resource");
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<StopCase> cases = files.filter(file -> beginnings.stream().anyMatch(nameOf(file)::startsWith))
                    .sorted()
                    .map(StopCase::read)
                    .toList();
            if (cases.isEmpty()) {
                throw new IllegalArgumentException("no stop case has a name that begins with one of " + beginnings);
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.py$", "");
    }

    private static StopCase read(Path file) {
        try {
            return parse(nameOf(file), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StopCase parse(String name, String program) {
        Ending ending = null;
        String rung = null;
        String shows = null;
        String then = null;
        for (String line :
                program.lines().takeWhile(text -> text.startsWith("#")).toList()) {
            Matcher expectation = EXPECTATION.matcher(line);
            if (!expectation.matches()) {
                continue;
            }
            String value = expectation.group(2);
            switch (expectation.group(1)) {
                case "stop" -> ending = Ending.valueOf(value.toUpperCase(Locale.ROOT));
                case "heals" -> ending = Ending.HEALS;
                case "rung" -> rung = value;
                case "shows" -> shows = value;
                case "then" -> then = value;
                default -> throw new IllegalArgumentException("%s: what does \"%s\" mean?".formatted(name, line));
            }
        }
        if (ending == null) {
            throw new IllegalArgumentException("%s does not say what must come of it: one of %s"
                    .formatted(name, Arrays.toString(Ending.values())));
        }
        return new StopCase(name, program, ending, rung, shows, then);
    }

    @Override
    public String toString() {
        return name;
    }
}
