package dev.pystop.bench;

import dev.pystop.e2e.support.BrowserKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a benchmark's name: a number of repetitions, names of browsers and contestants, of which only those named take
 * part, and options.
 *
 * @param repetitions how often each measurement is taken ({@code 20} or {@code --repetitions 20})
 * @param browsers in which browsers
 * @param contestants with which pages
 * @param cases how the names of the cases to measure begin ({@code --cases 01,25} of the stop cases, {@code --cases cold,warm} of the
 *     starts), by default all
 * @param markdown a file to write the results to ({@code --markdown docs/x.md}), where a benchmark can
 */
record BenchArguments(
        int repetitions,
        Set<BrowserKind> browsers,
        Set<Contestant> contestants,
        List<String> cases,
        Optional<Path> markdown) {

    /**
     * Reads the words of a command line.
     *
     * @throws IllegalArgumentException for a word that means nothing here
     */
    static BenchArguments parse(String[] words, int defaultRepetitions) {
        int repetitions = defaultRepetitions;
        Set<BrowserKind> browsers = EnumSet.noneOf(BrowserKind.class);
        Set<Contestant> contestants = EnumSet.noneOf(Contestant.class);
        List<String> cases = List.of("");
        Optional<Path> markdown = Optional.empty();
        for (Iterator<String> rest = List.of(words).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            if (word.matches("[1-9][0-9]{0,5}")) {
                repetitions = Integer.parseInt(word);
            } else if (word.startsWith("--")) {
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException(word + " needs a value");
                }
                String value = rest.next();
                switch (word) {
                    case "--repetitions" -> repetitions = Integer.parseInt(value);
                    case "--cases" -> cases = List.of(value.split(","));
                    case "--markdown" -> markdown = Optional.of(Path.of(value));
                    default ->
                        throw new IllegalArgumentException(
                                word + " is none of --repetitions N, --cases NAME,NAME, --markdown FILE");
                }
            } else if (!addNamed(BrowserKind.values(), word, browsers)
                    && !addNamed(Contestant.values(), word, contestants)) {
                throw new IllegalArgumentException("\"%s\" is no number of repetitions and none of %s, %s"
                        .formatted(word, List.of(BrowserKind.values()), List.of(Contestant.values())));
            }
        }
        return new BenchArguments(
                repetitions,
                browsers.isEmpty() ? EnumSet.allOf(BrowserKind.class) : browsers,
                contestants.isEmpty() ? EnumSet.allOf(Contestant.class) : contestants,
                cases,
                markdown);
    }

    private static <T> boolean addNamed(T[] values, String name, Set<T> chosen) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .map(value -> chosen.add(value) || chosen.contains(value))
                .orElse(false);
    }
}
