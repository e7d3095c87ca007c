package dev.pystop.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pystop.server.exercises.Exercise;
import dev.pystop.server.exercises.ExerciseEntry;
import dev.pystop.server.exercises.ExerciseLibrary;
import dev.pystop.server.exercises.Track;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Exercises as JSON for the pages ({@code docs/server.md} has the keys). The model solution is in {@link #solution} only. */
final class ExerciseJson {
    private ExerciseJson() {}

    static String catalogue(List<Track> tracks) {
        JsonArray list = new JsonArray();
        for (Track track : tracks) {
            JsonObject json = new JsonObject();
            json.addProperty("slug", track.slug());
            json.addProperty("name", track.name());
            json.add("problems", array(track.problems()));
            JsonArray concepts = new JsonArray();
            for (Track.Concept concept : track.concepts()) {
                JsonObject each = new JsonObject();
                each.addProperty("slug", concept.slug());
                each.addProperty("name", concept.name());
                concepts.add(each);
            }
            json.add("concepts", concepts);
            JsonArray exercises = new JsonArray();
            track.exercises().forEach(entry -> exercises.add(entry(entry)));
            json.add("exercises", exercises);
            list.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("tracks", list);
        return json.toString();
    }

    private static JsonObject entry(ExerciseEntry entry) {
        JsonObject json = new JsonObject();
        addHead(json, entry);
        json.add("concepts", array(entry.concepts()));
        json.add("practices", array(entry.practices()));
        json.add("prerequisites", array(entry.prerequisites()));
        json.addProperty("status", entry.status());
        json.addProperty("problem", orNull(entry.problem().orElse("")));
        return json;
    }

    private static void addHead(JsonObject json, ExerciseEntry entry) {
        json.addProperty("slug", entry.slug());
        json.addProperty("uuid", entry.uuid());
        json.addProperty("name", entry.name());
        json.addProperty("kind", entry.kind().word);
        json.addProperty("difficulty", entry.difficulty());
        json.addProperty("blurb", entry.blurb());
    }

    static String exercise(ExerciseLibrary.Found found, Exercise exercise) {
        JsonObject json = new JsonObject();
        json.addProperty("track", found.track().slug());
        json.addProperty("trackName", found.track().name());
        addHead(json, found.entry());
        json.addProperty("introduction", exercise.introduction());
        json.addProperty("instructions", exercise.instructions());
        JsonArray hints = new JsonArray();
        for (Exercise.HintGroup group : exercise.hints()) {
            JsonObject each = new JsonObject();
            each.addProperty("task", group.task());
            each.addProperty("title", group.title());
            each.add("items", array(group.items()));
            hints.add(each);
        }
        json.add("hints", hints);
        JsonArray files = new JsonArray();
        for (Exercise.SourceFile file : exercise.files()) {
            JsonObject each = file(file.name(), file.text());
            each.addProperty("role", file.role().word);
            files.add(each);
        }
        json.add("files", files);
        json.addProperty("solution", exercise.solutionRule().word);
        JsonObject recorded = new JsonObject();
        for (Map.Entry<String, Integer> test : new TreeMap<>(exercise.recordedMillis()).entrySet()) {
            recorded.addProperty(test.getKey(), test.getValue());
        }
        json.add("recordedMillis", recorded);
        json.addProperty("next", orNull(found.next().map(ExerciseEntry::slug).orElse("")));
        return json.toString();
    }

    static String solution(Exercise exercise) {
        JsonArray files = new JsonArray();
        exercise.modelSolution().forEach(file -> files.add(file(file.name(), file.text())));
        JsonObject json = new JsonObject();
        json.add("files", files);
        return json.toString();
    }

    static String problem(String problem) {
        JsonObject json = new JsonObject();
        json.addProperty("problem", problem);
        return json.toString();
    }

    private static JsonObject file(String name, String text) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("text", text);
        return json;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
