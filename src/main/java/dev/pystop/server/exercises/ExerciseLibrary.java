package dev.pystop.server.exercises;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All tracks that the server offers. */
public final class ExerciseLibrary implements Closeable {
    private final List<ExerciseSource> sources;

    private ExerciseLibrary(List<ExerciseSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * The tracks in some places.
     *
     * @param tracks folders or zip files, in the order in which they are to be listed
     */
    public static ExerciseLibrary of(List<Path> tracks) {
        List<ExerciseSource> sources = new ArrayList<>();
        for (Path track : tracks) {
            String name = track.toAbsolutePath().normalize().getFileName().toString();
            sources.add(
                    Files.isDirectory(track)
                            ? new ExercismTrack(track, name)
                            : new ZippedTrack(track, name.replaceFirst("\\.zip$", "")));
        }
        return new ExerciseLibrary(sources);
    }

    /** An exercise that was found. */
    public record Found(Track track, ExerciseEntry entry, Optional<ExerciseEntry> next, ExerciseSource source) {
        /**
         * Everything about it.
         *
         * @throws BrokenContentException if it cannot be opened
         */
        public Exercise read() throws BrokenContentException {
            return source.read(entry);
        }
    }

    public List<Track> tracks() {
        return List.copyOf(bySlug().values());
    }

    public Optional<Found> find(String trackSlug, String exerciseSlug) {
        for (Map.Entry<ExerciseSource, Track> candidate : bySlug().entrySet()) {
            Track track = candidate.getValue();
            Optional<ExerciseEntry> entry = track.find(exerciseSlug);
            if (track.slug().equals(trackSlug) && entry.isPresent()) {
                return Optional.of(new Found(track, entry.get(), track.after(entry.get()), candidate.getKey()));
            }
        }
        return Optional.empty();
    }

    /** Of several tracks with the same slug the first one counts, and the others say so. */
    private Map<ExerciseSource, Track> bySlug() {
        Map<ExerciseSource, Track> tracks = new LinkedHashMap<>();
        List<String> slugs = new ArrayList<>();
        for (ExerciseSource source : sources) {
            Track track = source.track();
            if (slugs.contains(track.slug())) {
                int number = 2;
                while (slugs.contains(track.slug() + "-" + number)) {
                    number++;
                }
                String slug = track.slug() + "-" + number;
                List<String> problems = new ArrayList<>(track.problems());
                problems.add("another track has the slug " + track.slug() + " already; this one is called " + slug);
                track = new Track(slug, track.name(), problems, track.concepts(), track.exercises());
            }
            slugs.add(track.slug());
            tracks.put(source, track);
        }
        return tracks;
    }

    @Override
    public void close() throws IOException {
        for (ExerciseSource source : sources) {
            source.close();
        }
    }
}
