package dev.pystop.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a small track into a folder. */
public final class TrackFixture {
    private final Path folder;

    public TrackFixture(Path folder) {
        this.folder = folder;
    }

    /** A whole track of one exercise, {@code add}, which teaches the concept {@code sums}. */
    public static TrackFixture whole(Path folder) throws IOException {
        TrackFixture track = new TrackFixture(folder);
        track.write("config.json", """
                {"language": "Sums", "slug": "sums",
                 "exercises": {"concept": [], "practice": [
                    {"slug": "add", "name": "Add", "uuid": "u-1", "difficulty": 3, "prerequisites": ["sums"], "practices": ["sums"]}
                 ]},
                 "concepts": [{"slug": "sums", "name": "Sums", "uuid": "u-2"}]}""");
        track.exercise("add");
        return track;
    }

    /** The files of an exercise, which {@code config.json} need not know. */
    public void exercise(String slug) throws IOException {
        String in = "exercises/practice/" + slug + "/";
        write(in + ".meta/config.json", """
                {"files": {"solution": ["add.py"], "test": ["add_test.py"], "example": [".meta/example.py"], "editor": ["given.py"]},
                 "blurb": "Add two numbers."}""");
        write(in + ".meta/example.py", "def add(a, b):\n    return a + b  # model\n");
        write(in + "add.py", "def add(a, b):\n    pass\n");
        write(in + "add_test.py", "import unittest\n");
        write(in + "given.py", "ZERO = 0\n");
        write(in + "numbers.txt", "1 2 3\n");
        write(in + ".docs/instructions.md", "# Instructions\n\nAdd `a` and `b`.\n");
    }

    public void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }
}
