package dev.pystop.ui.track;

import dev.pystop.jso.Json;
import dev.pystop.ui.storage.KeyValueStorage;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a person carries progress from one browser to another: {@code {"format": "pystop-progress", "version": 1, "progress":
 * {"<track>.<uuid>": …}}}, each value as it is stored.
 */
final class ProgressFile {
    private static final String FORMAT = "pystop-progress";
    private static final int VERSION = 1;

    private ProgressFile() {}

    static String write(KeyValueStorage storage) {
        Json progress = Json.object();
        for (String key : storage.keys()) {
            String stored = ProgressKey.isOne(key) ? storage.get(key) : null;
            if (stored != null) {
                progress.put(ProgressKey.nameIn(key), Json.parse(stored));
            }
        }
        Json file = Json.object();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        file.put("progress", progress);
        return file.write();
    }

    /** The progress by track and uuid; null if the text is no such file. */
    static @Nullable Json read(String text) {
        Json file = Json.parse(text);
        return file.text("format").equals(FORMAT) && file.number("version") == VERSION ? file.member("progress") : null;
    }
}
