package dev.pystop.ui.exercise;

import dev.pystop.ui.check.ListedTest;
import dev.pystop.ui.check.TestRow;
import java.util.List;

/** What tests are called among each other: without the name of their class where all have the same. */
final class TestNames {
    private static final String SEPARATOR = " > ";

    private final String shared;

    TestNames(List<TestRow> rows) {
        shared = rows.isEmpty() ? "" : sharedPrefix(rows);
    }

    String of(ListedTest test) {
        return test.name().substring(shared.length());
    }

    private static String sharedPrefix(List<TestRow> rows) {
        String first = rows.getFirst().test().name();
        int separator = first.indexOf(SEPARATOR);
        String prefix = separator < 0 ? "" : first.substring(0, separator + SEPARATOR.length());
        for (TestRow row : rows) {
            if (!row.test().name().startsWith(prefix)) {
                return "";
            }
        }
        return prefix;
    }
}
