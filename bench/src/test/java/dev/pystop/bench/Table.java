package dev.pystop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of texts under headings, for a terminal or a Markdown file. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Columns aligned by spaces, a line per row. */
    String plain() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                                .mapToObj(column -> row.get(column)
                                        + " "
                                                .repeat(widths.get(column)
                                                        - row.get(column).length()))
                                .collect(Collectors.joining("  "))
                                .stripTrailing()
                        + "\n")
                .collect(Collectors.joining());
    }

    /** A Markdown table, its first column to the left and the others to the right. */
    String markdown() {
        String rule = "|---|" + "--:|".repeat(rows.getFirst().size() - 1);
        return IntStream.range(0, rows.size())
                .mapToObj(
                        index -> "| " + String.join(" | ", rows.get(index)) + " |\n" + (index == 0 ? rule + "\n" : ""))
                .collect(Collectors.joining());
    }
}
