package dev.pystop.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class FileChangeCodecTest {
    private static final String AWKWARD = "Ordner/π \uD83D\uDC0D \uD800\n\"";

    private static final List<FileChange> WITHOUT_BYTES = List.of(
            new FileChange.Resized("a", 0),
            new FileChange.Resized(AWKWARD, Integer.MAX_VALUE),
            new FileChange.FolderMade("folder"),
            new FileChange.LinkMade("link", AWKWARD),
            new FileChange.Moved("from", "to/there"),
            new FileChange.Removed(AWKWARD));

    @Test
    void shouldGiveBackEveryChangeAsItWas() {
        for (FileChange change : WITHOUT_BYTES) {
            assertEquals(List.of(change), decoded(FileChangeCodec.encode(change)));
        }
    }

    @Test
    void shouldGiveBackWrittenBytesAsTheyWere() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        for (byte[] bytes : List.of(everyByte, new byte[0])) {
            byte[] record = FileChangeCodec.encode(new FileChange.Written(AWKWARD, 1_000_000, bytes));
            FileChange.Written written = (FileChange.Written) decoded(record).getFirst();
            assertEquals(AWKWARD, written.path());
            assertEquals(1_000_000, written.position());
            assertArrayEquals(bytes, written.bytes());
        }
    }

    @Test
    void shouldBeTestedWithEveryKindOfChange() {
        Set<Class<?>> tested = WITHOUT_BYTES.stream().map(Object::getClass).collect(Collectors.toSet());
        tested.add(FileChange.Written.class);
        assertEquals(Set.of(FileChange.class.getPermittedSubclasses()), tested);
    }

    @Test
    void shouldReadRecordsOneAfterTheOther() {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        WITHOUT_BYTES.forEach(change -> records.writeBytes(FileChangeCodec.encode(change)));

        assertEquals(WITHOUT_BYTES, decoded(records.toByteArray()));
        assertTrue(decoded(new byte[0]).isEmpty());
    }

    @Test
    void shouldRefuseWhatIsNoRecord() {
        byte[] record = FileChangeCodec.encode(new FileChange.Removed("a"));
        byte[] cut = Arrays.copyOf(record, record.length - 1);
        byte[] ofUnknownKind = record.clone();
        ofUnknownKind[Integer.BYTES] = 99;

        assertThrows(IllegalArgumentException.class, () -> decoded(cut));
        assertThrows(IllegalArgumentException.class, () -> decoded(ofUnknownKind));
        assertThrows(IllegalArgumentException.class, () -> decoded(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> decoded(new byte[20]));
    }

    private static List<FileChange> decoded(byte[] records) {
        List<FileChange> changes = new ArrayList<>();
        FileChangeCodec.decode(records, changes::add);
        return changes;
    }
}
