package dev.pystop.e2e.verify;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The time of an exercise's model solution, among its settings of ours. */
record RecordedTime(Path settings) {
    private static final String KEY = "recordedMillis";

    /** A time that is about the same as before stays as it is: an author's repository shall not change at each run. */
    private static final double ABOUT_THE_SAME = 2;

    /** Below, the limit is the same, and what is measured is mostly chance. */
    private static final int SMALLEST_MILLIS = 50;

    void record(int millis) throws IOException {
        JsonObject json = Files.exists(settings)
                ? JsonParser.parseString(Files.readString(settings)).getAsJsonObject()
                : new JsonObject();
        int recorded = Math.max(SMALLEST_MILLIS, millis);
        JsonElement before = json.get(KEY);
        if (before != null && before.isJsonPrimitive() && isAboutTheSame(before.getAsInt(), recorded)) {
            return;
        }
        json.addProperty(KEY, recorded);
        Files.writeString(
                settings, new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n");
    }

    private static boolean isAboutTheSame(int before, int now) {
        return Math.max(before, now) <= Math.max(Math.min(before, now), 1) * ABOUT_THE_SAME;
    }
}
