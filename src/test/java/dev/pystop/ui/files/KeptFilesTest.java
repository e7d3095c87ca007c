package dev.pystop.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.FileChange;
import dev.pystop.protocol.FileChangeCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeptFilesTest {
    private final KeptFiles files = new KeptFiles(8 * 1024 * 1024);
    private int toldIncomplete;

    @Test
    void shouldPackNothingWhereThereIsNothing() {
        assertEquals(List.of(), packed(files));
    }

    @Test
    void shouldRebuildTheSameFilesFromWhatItPacked() {
        apply(new FileChange.FolderMade("folder"));
        apply(new FileChange.LinkMade("link", "folder/large"));
        byte[] large = new byte[3_000_000];
        large[2_999_999] = 9;
        apply(new FileChange.Written("folder/large", 0, large));
        apply(new FileChange.Resized("empty", 0));

        KeptFiles copy = new KeptFiles();
        packed(files).forEach(parcel -> copy.apply(parcel, () -> {}));

        assertEquals(all(files), all(copy));
        assertTrue(all(files).size() > large.length);
    }

    @Test
    void shouldPackParcelsOfAMegabyte() {
        apply(new FileChange.Resized("large", 5_000_000));

        List<byte[]> parcels = packed(files);

        assertEquals(5, parcels.size());
        parcels.forEach(parcel -> assertTrue(parcel.length < 1_500_000, () -> parcel.length + " bytes"));
    }

    @Test
    void shouldTellOnceThatAFileDoesNotFit() {
        apply(new FileChange.Resized("large", 9_000_000));
        apply(new FileChange.Resized("larger", 10_000_000));

        assertEquals(1, toldIncomplete);
        assertFalse(files.isComplete());
    }

    @Test
    void shouldBeginAfreshWhenItHasForgotten() {
        apply(new FileChange.Resized("large", 9_000_000));
        files.forget();
        assertTrue(files.isComplete());
        assertEquals(List.of(), packed(files));

        apply(new FileChange.Resized("large", 9_000_000));

        assertEquals(2, toldIncomplete);
    }

    private void apply(FileChange change) {
        files.apply(FileChangeCodec.encode(change), () -> toldIncomplete++);
    }

    private static List<byte[]> packed(KeptFiles files) {
        List<byte[]> parcels = new ArrayList<>();
        files.pack(parcels::add);
        return parcels;
    }

    private static List<Byte> all(KeptFiles files) {
        List<Byte> bytes = new ArrayList<>();
        files.pack(parcel -> {
            for (byte value : parcel) {
                bytes.add(value);
            }
        });
        return bytes;
    }
}
