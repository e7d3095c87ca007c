package dev.pystop.ui.check;

import java.util.List;

/** A check's result as JUnit XML, as continuous integration reads it. */
public final class JunitXml {
    private JunitXml() {}

    /**
     * Writes the result of a check that has ended.
     *
     * @param suite the name of the exercise
     */
    public static String of(String suite, List<TestRow> tests) {
        List<ResultRow> rows = ResultRow.of(tests);
        int failures = 0;
        int errors = 0;
        int skipped = 0;
        StringBuilder cases = new StringBuilder();
        for (ResultRow row : rows) {
            switch (row.verdict().status()) {
                case PASS -> {}
                case FAIL -> {
                    if (row.hasRun()) {
                        failures++;
                    } else {
                        skipped++;
                    }
                }
                case ERROR -> errors++;
            }
            write(row, cases);
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
        attribute(xml, "name", suite);
        attribute(xml, "tests", Integer.toString(rows.size()));
        attribute(xml, "failures", Integer.toString(failures));
        attribute(xml, "errors", Integer.toString(errors));
        attribute(xml, "skipped", Integer.toString(skipped));
        return xml.append(">\n").append(cases).append("</testsuite>\n").toString();
    }

    private static void write(ResultRow row, StringBuilder xml) {
        xml.append("  <testcase");
        attribute(xml, "classname", row.test().file());
        attribute(xml, "name", row.name());
        attribute(xml, "time", seconds(row.millis()));
        xml.append(">\n");
        Verdict verdict = row.verdict();
        String element = element(row);
        if (!element.isEmpty()) {
            xml.append("    <").append(element);
            attribute(xml, "message", verdict.message());
            if (row.hasRun()) {
                attribute(xml, "type", verdict.reason());
                xml.append('>');
                if (verdict.line() > 0) {
                    escape(xml, verdict.file() + ":" + verdict.line() + ": " + verdict.sourceLine());
                }
                xml.append("</").append(element).append(">\n");
            } else {
                xml.append("/>\n");
            }
        }
        if (!row.output().isEmpty()) {
            xml.append("    <system-out>");
            escape(xml, row.output());
            xml.append("</system-out>\n");
        }
        xml.append("  </testcase>\n");
    }

    private static String element(ResultRow row) {
        return switch (row.verdict().status()) {
            case PASS -> "";
            case FAIL -> row.hasRun() ? "failure" : "skipped";
            case ERROR -> "error";
        };
    }

    private static String seconds(int millis) {
        String thousandths = Integer.toString(1000 + millis % 1000);
        return millis / 1000 + "." + thousandths.substring(1);
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escape(xml, value);
        xml.append('"');
    }

    private static void escape(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                // An attribute's value would lose it.
                case '\n' -> xml.append("&#10;");
                default -> {
                    if (character != '\r') {
                        xml.append(isAllowed(text, i) ? character : '\uFFFD');
                    }
                }
            }
        }
    }

    /** XML 1.0 has no way to write control characters, nor half of a surrogate pair. */
    private static boolean isAllowed(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        return (character >= ' ' && character < '\uFFFE') || character == '\t';
    }
}
