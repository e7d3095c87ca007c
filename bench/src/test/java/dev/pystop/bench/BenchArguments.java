package dev.pystop.bench;

import dev.pystop.e2e.support.BrowserKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words after a benchmark's name: a number of repetitions, and names of browsers and contestants, of which only those
 * named take part.
 *
 * @param repetitions how often each measurement is taken
 * @param browsers in which browsers
 * @param contestants with which pages
 */
record BenchArguments(int repetitions, Set<BrowserKind> browsers, Set<Contestant> contestants) {

    /**
     * Reads the words of a command line.
     *
     * @throws IllegalArgumentException for a word that means nothing here
     */
    static BenchArguments parse(String[] words, int defaultRepetitions) {
        int repetitions = defaultRepetitions;
        Set<BrowserKind> browsers = EnumSet.noneOf(BrowserKind.class);
        Set<Contestant> contestants = EnumSet.noneOf(Contestant.class);
        for (String word : words) {
            if (word.matches("[1-9][0-9]{0,5}")) {
                repetitions = Integer.parseInt(word);
            } else if (!addNamed(BrowserKind.values(), word, browsers)
                    && !addNamed(Contestant.values(), word, contestants)) {
                throw new IllegalArgumentException("\"%s\" is no number of repetitions and none of %s, %s"
                        .formatted(word, List.of(BrowserKind.values()), List.of(Contestant.values())));
            }
        }
        return new BenchArguments(
                repetitions,
                browsers.isEmpty() ? EnumSet.allOf(BrowserKind.class) : browsers,
                contestants.isEmpty() ? EnumSet.allOf(Contestant.class) : contestants);
    }

    private static <T> boolean addNamed(T[] values, String name, Set<T> chosen) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .map(value -> chosen.add(value) || chosen.contains(value))
                .orElse(false);
    }
}
