package dev.pystop.ui.file;

import dev.pystop.ui.text.Utf8;
import java.util.Optional;

/** A file as a program: what it must be, and what is said of one that is not. */
sealed interface ProgramFile {
    /** Far above any program, far below what makes an editor slow. */
    int MAX_BYTES = 1 << 20;

    record Program(String text) implements ProgramFile {}

    /**
     * No program.
     *
     * @param message what is wrong, for the person who chose the file
     */
    record Refused(String message) implements ProgramFile {}

    static ProgramFile tooLarge(String name) {
        return new Refused("“" + name + "” is larger than 1 MB, too large to open. Your code is unchanged.");
    }

    static ProgramFile unreadable(String name) {
        return new Refused("“" + name + "” could not be read. Your code is unchanged.");
    }

    /** Takes UTF-8 with or without a byte order mark. A NUL is well-formed, but no program has one (and Python refuses it). */
    static ProgramFile read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge(name);
        }
        Optional<String> text = Utf8.decode(bytes);
        if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
            return new Refused(
                    "“" + name + "” is not a text file in UTF-8, so it was not opened. Your code is unchanged.");
        }
        return new Program(text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get());
    }
}
