package dev.pystop.ui.share;

import dev.pystop.ui.text.Base64Url;

/** What a fragment says about a shared program. */
sealed interface SharedProgram {
    /** The fragment is not about a program. */
    record None() implements SharedProgram {}

    record Plain(String text) implements SharedProgram {}

    /**
     * A compressed program.
     *
     * @param base64Url valid and not empty; what it stands for is UTF-8 compressed by raw DEFLATE (RFC 1951)
     */
    record Compressed(String base64Url) implements SharedProgram {
        byte[] deflated() {
            return Base64Url.decode(base64Url).orElseThrow();
        }
    }

    /**
     * A program is meant, but there is none.
     *
     * @param message what is wrong, for the person who opened the link
     */
    record Unreadable(String message) implements SharedProgram {}
}
