package dev.pystop.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pystop.protocol.FileChange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileTreeTest {
    private static final int LIMIT = 100 * FileTree.ENTRY_BYTES;

    private final FileTree tree = new FileTree(LIMIT);

    @Test
    void shouldBeEmptyAtFirst() {
        assertContents();
        assertTrue(tree.isComplete());
    }

    @Test
    void shouldKeepWhatWasWritten() {
        write("a.txt", 0, "hello");

        assertContents("a.txt=hello");
    }

    @Test
    void shouldAppendAndOverwriteInTheMiddle() {
        write("a.txt", 0, "hello");
        write("a.txt", 5, " world");
        write("a.txt", 1, "EL");

        assertContents("a.txt=hELlo world");
    }

    @Test
    void shouldFillAGapWithZeros() {
        write("a.bin", 3, "x");

        assertContents("a.bin=\0\0\0x");
    }

    @Test
    void shouldCutAndLengthenAFile() {
        write("a.bin", 0, "abcdef");
        tree.apply(new FileChange.Resized("a.bin", 2));
        assertContents("a.bin=ab");

        tree.apply(new FileChange.Resized("a.bin", 4));
        assertContents("a.bin=ab\0\0");
    }

    @Test
    void shouldKnowEmptyFilesFoldersAndLinks() {
        tree.apply(new FileChange.Resized("empty", 0));
        tree.apply(new FileChange.FolderMade("folder"));
        tree.apply(new FileChange.FolderMade("folder/inner"));
        write("folder/inner/a", 0, "1");
        tree.apply(new FileChange.LinkMade("folder/link", "inner/a"));

        assertContents("empty=", "folder/", "folder/inner/", "folder/inner/a=1", "folder/link->inner/a");
    }

    @Test
    void shouldMoveAFileOverAnother() {
        write("new", 0, "new");
        write("old", 0, "old");
        tree.apply(new FileChange.Moved("new", "old"));

        assertContents("old=new");
    }

    @Test
    void shouldMoveAFolderWithWhatIsInIt() {
        write("a/b/c", 0, "1");
        tree.apply(new FileChange.FolderMade("z"));
        tree.apply(new FileChange.Moved("a/b", "z/y"));

        assertContents("a/", "z/", "z/y/", "z/y/c=1");
    }

    @Test
    void shouldMoveSomethingOntoItself() {
        write("a", 0, "1");
        tree.apply(new FileChange.Moved("a", "a"));

        assertContents("a=1");
    }

    @Test
    void shouldRemoveAFolderWithWhatIsInIt() {
        write("a/b/c", 0, "1");
        write("d", 0, "2");
        tree.apply(new FileChange.Removed("a"));

        assertContents("d=2");
    }

    @Test
    void shouldTakeChangesOfWhatIsNotThere() {
        tree.apply(new FileChange.Removed("nothing"));
        tree.apply(new FileChange.Moved("nothing", "more"));

        assertContents();
    }

    @Test
    void shouldHandOutLargeFilesInPieces() {
        FileTree large = new FileTree(Integer.MAX_VALUE);
        large.apply(new FileChange.Resized("large", 3 * FileTree.PIECE_BYTES + 1));

        List<Integer> sizes = new ArrayList<>();
        large.describe(change -> {
            if (change instanceof FileChange.Written written) {
                sizes.add(written.bytes().length);
            }
        });

        assertEquals(List.of(FileTree.PIECE_BYTES, FileTree.PIECE_BYTES, FileTree.PIECE_BYTES, 1), sizes);
    }

    @Test
    void shouldGiveUpAFileThatDoesNotFitAndKeepTheOthers() {
        write("small", 0, "1");
        write("large", 0, "2");
        write("large", LIMIT, "3");
        assertFalse(tree.isComplete());
        write("large", 0, "4");

        assertContents("small=1");
    }

    @Test
    void shouldTakeAFileUpAgainWhenItIsEmptied() {
        write("large", LIMIT, "3");
        tree.apply(new FileChange.Resized("large", 0));
        write("large", 0, "short");

        assertTrue(tree.isComplete());
        assertContents("large=short");
    }

    @Test
    void shouldBeCompleteAgainWhenWhatDidNotFitIsGone() {
        write("folder/large", LIMIT, "3");
        tree.apply(new FileChange.Removed("folder"));
        assertTrue(tree.isComplete());

        write("large", LIMIT, "3");
        write("other", 0, "1");
        tree.apply(new FileChange.Moved("other", "large"));
        assertTrue(tree.isComplete());
        assertContents("large=1");
    }

    @Test
    void shouldGiveBackTheRoomOfWhatIsGone() {
        String half = "x".repeat(LIMIT / 2);
        for (int i = 0; i < 10; i++) {
            write("removed", 0, half);
            tree.apply(new FileChange.Removed("removed"));
            write("cut", 0, half);
            tree.apply(new FileChange.Resized("cut", 0));
            write("folder/inner", 0, half);
            tree.apply(new FileChange.Removed("folder"));
            write("replaced", 0, half);
            tree.apply(new FileChange.Resized("small", 0));
            tree.apply(new FileChange.Moved("small", "replaced"));
        }

        assertTrue(tree.isComplete());
        assertContents("cut=", "replaced=");
    }

    @Test
    void shouldCountFilesWithNothingInThem() {
        for (int i = 0; i < 200; i++) {
            tree.apply(new FileChange.Resized("file" + i, 0));
        }

        assertFalse(tree.isComplete());
        assertTrue(contents().size() < 100, () -> contents().size() + " files");
    }

    @Test
    void shouldNotTakePositionsBeyondWhatAnIntCanHold() {
        write("sparse", Integer.MAX_VALUE, "end");

        assertFalse(tree.isComplete());
        assertContents();
    }

    @Test
    void shouldForgetEverything() {
        write("a", LIMIT, "1");
        write("b", 0, "2");

        tree.clear();

        assertTrue(tree.isComplete());
        assertContents();
        write("b", 0, "x".repeat(LIMIT / 2));
        assertTrue(tree.isComplete());
    }

    private void write(String path, int position, String text) {
        tree.apply(new FileChange.Written(path, position, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void assertContents(String... expected) {
        assertEquals(List.of(expected), contents());
    }

    /** What the tree describes, put together again: "path=content", "folder/", "link->target". */
    private List<String> contents() {
        List<String> entries = new ArrayList<>();
        tree.describe(change -> {
            switch (change) {
                case FileChange.FolderMade made -> entries.add(made.path() + "/");
                case FileChange.LinkMade made -> entries.add(made.path() + "->" + made.target());
                case FileChange.Resized resized -> entries.add(resized.path() + "=");
                case FileChange.Written written ->
                    entries.add(entries.removeLast() + new String(written.bytes(), StandardCharsets.ISO_8859_1));
                case FileChange.Moved moved -> throw new AssertionError(moved);
                case FileChange.Removed removed -> throw new AssertionError(removed);
            }
        });
        return entries;
    }
}
