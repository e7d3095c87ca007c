package dev.pystop.server;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** The encodings in which the build leaves a file, the one that we would rather send first. */
enum ContentEncoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    /** The name in Accept-Encoding and Content-Encoding. */
    final String token;

    /** What the build appends to the file's name. */
    final String suffix;

    ContentEncoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /**
     * Chooses by RFC 9110, section 12.5.3: the highest quality that the client gives, and at equal quality the smaller
     * file. Where the client refuses all that there is, the plain file is sent: the section allows it, and it helps more
     * than an error.
     */
    static ContentEncoding negotiate(HttpFields request, Set<ContentEncoding> available) {
        ContentEncoding best = IDENTITY;
        double bestQuality = 0;
        QuotedQualityCSV accepted = new QuotedQualityCSV();
        request.getValuesList(HttpHeader.ACCEPT_ENCODING).forEach(accepted::addValue);
        for (ContentEncoding candidate : EnumSet.copyOf(available)) {
            double quality = candidate.quality(accepted);
            if (quality > bestQuality) {
                best = candidate;
                bestQuality = quality;
            }
        }
        return best;
    }

    private double quality(QuotedQualityCSV accepted) {
        // "identity" needs no mention to be acceptable, but anything that is mentioned is preferred to it.
        double unmentioned = this == IDENTITY ? Double.MIN_VALUE : 0;
        for (QuotedQualityCSV.QualityValue value : accepted.getQualityValues()) {
            String name = value.getValue().toLowerCase(Locale.ROOT);
            if (name.equals(token) || (this == GZIP && name.equals("x-gzip"))) {
                return value.getWeight();
            }
            if (name.equals("*")) {
                unmentioned = value.getWeight();
            }
        }
        return unmentioned;
    }
}
