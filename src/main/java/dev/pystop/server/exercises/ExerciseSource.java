package dev.pystop.server.exercises;

import java.io.Closeable;

/** Where a track comes from, in whatever format. What it tells is always as the files are now. */
public interface ExerciseSource extends Closeable {
    /** The track; one that cannot be read has no exercises, but problems. */
    Track track();

    /**
     * Everything about one of its exercises.
     *
     * @throws BrokenContentException if the exercise cannot be opened
     */
    Exercise read(ExerciseEntry entry) throws BrokenContentException;
}
