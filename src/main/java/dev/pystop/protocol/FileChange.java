package dev.pystop.protocol;

/**
 * A change to a file or folder below the program's home folder. Paths are relative to that folder, with slashes between their
 * parts and none at the beginning. Changes that are applied in order, the first to an empty folder, give the same files again.
 */
public sealed interface FileChange {
    /** Where it happened. */
    String path();

    /** Bytes were written into a file. What lies between the old end and the position is 0. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares changes.
    record Written(String path, int position, byte[] bytes) implements FileChange {}

    /** A file was made, or made longer (by zeros) or shorter. */
    record Resized(String path, int size) implements FileChange {}

    /** A folder was made. */
    record FolderMade(String path) implements FileChange {}

    /** A symbolic link was made. */
    record LinkMade(String path, String target) implements FileChange {}

    /** Whatever was there is somewhere else now, and replaces what was there. */
    record Moved(String path, String newPath) implements FileChange {}

    /** Whatever was there is gone, a folder with all that was in it. */
    record Removed(String path) implements FileChange {}
}
