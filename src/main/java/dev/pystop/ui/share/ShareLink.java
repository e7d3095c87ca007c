package dev.pystop.ui.share;

import dev.pystop.ui.text.Base64Url;
import dev.pystop.ui.text.PercentEncoding;
import java.util.Optional;

/**
 * The fragment of a link that carries a program.
 *
 * <pre>
 * #code=print%28%22hello%22%29     plain: percent-encoded UTF-8, as one writes by hand
 * #code=~1~ATQAy_8...              compressed: base64url of raw DEFLATE of UTF-8
 * </pre>
 *
 * <p>The marker is {@code ~}, the version of the format, {@code ~}. A Python program cannot begin like that ({@code ~1~x} is a
 * syntax error), and in links made here a plain program's own tilde is written {@code %7E}. The tilde is one of the few
 * characters that nothing on a link's way escapes (RFC 3986, section 2.3).
 */
final class ShareLink {
    /** The longest program that a link may carry, in bytes; also a bound on what a small hostile link can unpack to. */
    static final int MAX_PROGRAM_BYTES = 1 << 20;

    static final String DAMAGED =
            "The link’s program cannot be read: the link is damaged or cut off. Your code is unchanged.";
    static final String PERCENT_SIGN =
            "The link’s program cannot be read: a % sign in a link must be written as %25. Your code is unchanged.";
    static final String NEWER_VERSION =
            "The link was made by a newer PyStop than this one. Reload the page and open it again. Your code is unchanged.";
    static final String TOO_LONG = "The link’s program is longer than 1 MB, too long to open. Your code is unchanged.";
    static final String CANNOT_DECOMPRESS =
            "This browser is too old to unpack the link’s program. Your code is unchanged.";

    private static final String PREFIX = "#code=";
    private static final char MARK = '~';
    private static final String VERSION = "1";

    private ShareLink() {}

    static String plain(String program) {
        return PREFIX + PercentEncoding.encode(program);
    }

    static String compressed(byte[] deflated) {
        return PREFIX + MARK + VERSION + MARK + Base64Url.encode(deflated);
    }

    /**
     * @param fragment with its {@code #}, as the browser gives it; empty when the address has none
     */
    static SharedProgram read(String fragment) {
        if (!fragment.startsWith(PREFIX)) {
            return new SharedProgram.None();
        }
        String payload = fragment.substring(PREFIX.length());
        String version = versionOf(payload);
        if (version.isEmpty()) {
            return readPlain(payload);
        }
        if (!version.equals(VERSION)) {
            return new SharedProgram.Unreadable(NEWER_VERSION);
        }
        String base64Url = payload.substring(version.length() + 2);
        boolean valid = !base64Url.isEmpty() && Base64Url.decode(base64Url).isPresent();
        return valid ? new SharedProgram.Compressed(base64Url) : new SharedProgram.Unreadable(DAMAGED);
    }

    private static SharedProgram readPlain(String payload) {
        Optional<String> text = PercentEncoding.decode(payload);
        if (text.isEmpty()) {
            return new SharedProgram.Unreadable(PERCENT_SIGN);
        }
        // Three bytes at most for each code unit; counted exactly only when it could be too long.
        return text.get().length() > MAX_PROGRAM_BYTES
                ? new SharedProgram.Unreadable(TOO_LONG)
                : new SharedProgram.Plain(text.get());
    }

    /** The digits between two marks at the start; empty when the payload does not begin so. */
    private static String versionOf(String payload) {
        int end = payload.isEmpty() || payload.charAt(0) != MARK ? -1 : payload.indexOf(MARK, 1);
        for (int index = 1; index < end; index++) {
            if (payload.charAt(index) < '0' || payload.charAt(index) > '9') {
                return "";
            }
        }
        return end < 0 ? "" : payload.substring(1, end);
    }
}
