package dev.pystop.ui.rich;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RichRecordsTest {
    private final RichRecords records = new RichRecords();
    private final List<String> taken = new ArrayList<>();

    @Test
    void shouldPutARecordTogetherHoweverItIsCut() {
        String text = "\u001e{one}\n\u001e{two}\n";
        for (int cut = 0; cut <= text.length(); cut++) {
            records.take(text.substring(0, cut), taken::add);
            records.take(text.substring(cut), taken::add);

            assertEquals(List.of("{one}", "{two}"), taken, "cut at " + cut);
            taken.clear();
        }
    }

    @Test
    void shouldDropARecordWhoseEndIsMissing() {
        records.take("\u001e{cut", taken::add);
        records.take("\u001e{wh", taken::add);
        records.take("ole}\n", taken::add);

        assertEquals(List.of("{whole}"), taken);
    }

    @Test
    void shouldForgetWhatIsNotComplete() {
        records.take("\u001e{cut", taken::add);
        records.clear();
        records.take("}\n\u001e{next}\n", taken::add);

        assertEquals(List.of("{next}"), taken);
    }
}
