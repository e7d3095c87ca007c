package dev.pystop.ui.catalogue;

import dev.pystop.jso.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.core.JSArrayReader;

/** Reads {@code catalogue.json}. */
final class CatalogueReader {
    private CatalogueReader() {}

    static List<Track> read(String text) {
        JSArrayReader<Json> json = Json.parse(text).objects("tracks");
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < json.getLength(); i++) {
            tracks.add(track(json.get(i)));
        }
        return tracks;
    }

    private static Track track(Json json) {
        return new Track(
                json.text("slug"),
                json.text("name"),
                List.of(json.texts("problems")),
                conceptNames(json.objects("concepts")),
                entries(json.objects("exercises")));
    }

    private static Map<String, String> conceptNames(JSArrayReader<Json> json) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < json.getLength(); i++) {
            names.put(json.get(i).text("slug"), json.get(i).text("name"));
        }
        return names;
    }

    private static List<Entry> entries(JSArrayReader<Json> json) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < json.getLength(); i++) {
            entries.add(entry(json.get(i)));
        }
        return entries;
    }

    private static Entry entry(Json json) {
        return new Entry(
                json.text("slug"),
                json.text("uuid"),
                json.text("name"),
                json.text("kind").equals("concept"),
                json.number("difficulty"),
                List.of(json.texts("concepts")),
                List.of(json.texts("practices")),
                List.of(json.texts("prerequisites")),
                json.text("blurb"),
                Entry.Status.of(json.text("status")),
                json.text("problem"));
    }
}
