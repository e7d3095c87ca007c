package dev.pystop.server.exercises;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A track in Exercism's layout (https://exercism.org/docs/building/tracks), which {@code docs/exercises.md} describes. It is read anew each time: it is
 * small, and its author may be at work on it.
 */
final class ExercismTrack implements ExerciseSource {
    private static final Pattern TASK = Pattern.compile("(?<number>[0-9]{1,4})\\. .*");
    private static final Set<String> HIDDEN = Set.of("wip");
    private static final int EASY = 1;
    private static final int HARDEST = 10;
    private static final String ANY_TEST = "*";

    private final String shownName;
    private final Folder folder;

    /** @param shownName what the author calls it if it does not say so itself: the folder's name */
    ExercismTrack(Path folder, String shownName) {
        this.folder = Folder.of(folder);
        this.shownName = shownName;
    }

    @Override
    public Track track() {
        try {
            Json config = Json.parse("config.json", folder.text("config.json"));
            String slug = config.textIfThere("slug").orElse(Slugs.of(shownName));
            if (!Slugs.isOne(slug)) {
                throw new BrokenContentException(
                        "config.json: the slug \"" + slug + "\" may only have small letters, digits and hyphens");
            }
            List<String> problems = new ArrayList<>();
            List<ExerciseEntry> entries = new ArrayList<>();
            Json exercises = config.member("exercises");
            for (ExerciseEntry.Kind kind : ExerciseEntry.Kind.values()) {
                for (Json listed : exercises.objects(kind.word)) {
                    addEntry(listed, kind, entries, problems);
                }
            }
            return new Track(slug, config.textIfThere("language").orElse(slug), problems, concepts(config), entries);
        } catch (BrokenContentException e) {
            return new Track(
                    Slugs.of(shownName), shownName, List.of(String.valueOf(e.getMessage())), List.of(), List.of());
        }
    }

    private static List<Track.Concept> concepts(Json config) throws BrokenContentException {
        List<Track.Concept> concepts = new ArrayList<>();
        for (Json concept : config.objects("concepts")) {
            String slug = concept.text("slug");
            concepts.add(new Track.Concept(slug, concept.textIfThere("name").orElse(slug)));
        }
        return concepts;
    }

    private void addEntry(Json listed, ExerciseEntry.Kind kind, List<ExerciseEntry> entries, List<String> problems) {
        try {
            String slug = listed.text("slug");
            if (!Slugs.isOne(slug)) {
                throw new BrokenContentException("\"" + slug + "\" is no slug for an exercise");
            }
            String status = listed.textIfThere("status").orElse("active");
            if (HIDDEN.contains(status)) {
                return;
            }
            if (entries.stream().anyMatch(entry -> entry.slug().equals(slug))) {
                throw new BrokenContentException("there is an exercise \"" + slug + "\" already");
            }
            String blurb = "";
            Optional<String> problem = Optional.empty();
            try {
                blurb = settings(kind, slug).textIfThere("blurb").orElse("");
                check(kind, slug);
            } catch (BrokenContentException e) {
                problem = Optional.of(String.valueOf(e.getMessage()));
            }
            entries.add(new ExerciseEntry(
                    slug,
                    listed.textIfThere("uuid").orElse(slug),
                    listed.textIfThere("name").orElse(slug),
                    kind,
                    Math.clamp(listed.number("difficulty", EASY), EASY, HARDEST),
                    listed.texts("concepts"),
                    listed.texts("practices"),
                    listed.texts("prerequisites"),
                    blurb,
                    status,
                    problem));
        } catch (BrokenContentException e) {
            problems.add("config.json, \"" + kind.word + "\": " + e.getMessage());
        }
    }

    /** Whether everything is there that {@link #read} will want; without reading it. */
    private void check(ExerciseEntry.Kind kind, String slug) throws BrokenContentException {
        Folder exercise = folderOf(kind, slug);
        Json files = settings(kind, slug).member("files");
        Set<String> wanted = new LinkedHashSet<>();
        wanted.addAll(nonEmpty(files, "solution"));
        wanted.addAll(nonEmpty(files, "test"));
        wanted.addAll(files.texts("editor"));
        wanted.addAll(modelFiles(files));
        wanted.add(".docs/instructions.md");
        for (String name : wanted) {
            if (!exercise.has(name)) {
                throw new BrokenContentException("there is no file " + name);
            }
        }
        exercise.visibleFiles();
    }

    @Override
    public Exercise read(ExerciseEntry entry) throws BrokenContentException {
        if (entry.problem().isPresent()) {
            throw new BrokenContentException(entry.problem().get());
        }
        Folder exercise = folderOf(entry.kind(), entry.slug());
        Json files = settings(entry.kind(), entry.slug()).member("files");
        Json own = Json.parse(
                ".meta/pystop.json", exercise.textIfThere(".meta/pystop.json").orElse("{}"));
        Folder documents = exercise.sub(".docs");
        return new Exercise(
                documents.textIfThere("introduction.md").map(Markdown::html).orElse(""),
                Markdown.html(documents.text("instructions.md"), documents.textIfThere("instructions.append.md")),
                hints(documents.textIfThere("hints.md").orElse("")),
                sourceFiles(exercise, files),
                modelSolution(exercise, files),
                Exercise.SolutionRule.of(own.textIfThere("solution").orElse(Exercise.SolutionRule.AFTER_PASS.word)),
                recordedMillis(own));
    }

    private static List<Exercise.HintGroup> hints(String text) {
        List<Exercise.HintGroup> groups = new ArrayList<>();
        for (Markdown.Section section : Markdown.sections(text)) {
            Matcher task = TASK.matcher(section.title());
            groups.add(new Exercise.HintGroup(
                    task.matches() ? Integer.parseInt(task.group("number")) : 0,
                    section.title(),
                    Markdown.items(section.blocks())));
        }
        return groups;
    }

    private static List<Exercise.SourceFile> sourceFiles(Folder exercise, Json files) throws BrokenContentException {
        List<Exercise.SourceFile> result = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Exercise.Role role : List.of(Exercise.Role.SOLUTION, Exercise.Role.EDITOR, Exercise.Role.TEST)) {
            for (String name : files.texts(role.word)) {
                if (seen.add(name)) {
                    result.add(new Exercise.SourceFile(name, exercise.text(name), role));
                }
            }
        }
        // Also where it is not in a hidden folder.
        seen.addAll(modelFiles(files));
        for (String name : exercise.visibleFiles()) {
            if (seen.add(name)) {
                result.add(new Exercise.SourceFile(name, exercise.text(name), Exercise.Role.HELPER));
            }
        }
        return result;
    }

    /** The model solution has other names, or its files lie elsewhere: in order, they stand for the stub's. */
    private static List<Exercise.ModelFile> modelSolution(Folder exercise, Json files) throws BrokenContentException {
        List<String> names = modelFiles(files);
        List<String> stubs = files.texts("solution");
        List<Exercise.ModelFile> result = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String shown = i < stubs.size() ? stubs.get(i) : name.substring(name.lastIndexOf('/') + 1);
            result.add(new Exercise.ModelFile(shown, exercise.text(name)));
        }
        return result;
    }

    private static List<String> modelFiles(Json files) throws BrokenContentException {
        List<String> exemplar = files.texts("exemplar");
        return exemplar.isEmpty() ? files.texts("example") : exemplar;
    }

    private static List<String> nonEmpty(Json files, String key) throws BrokenContentException {
        List<String> names = files.texts(key);
        if (names.isEmpty()) {
            throw new BrokenContentException(".meta/config.json names no file under \"" + key + "\"");
        }
        return names;
    }

    private static Map<String, Integer> recordedMillis(Json own) throws BrokenContentException {
        Map<String, Integer> result = new HashMap<>();
        if (own.isText("recordedMillis")) {
            result.put(ANY_TEST, own.number("recordedMillis", 0));
            return result;
        }
        Json recorded = own.member("recordedMillis");
        for (String test : recorded.object().keySet()) {
            result.put(test, recorded.number(test, 0));
        }
        return result;
    }

    private Json settings(ExerciseEntry.Kind kind, String slug) throws BrokenContentException {
        Folder exercise = folderOf(kind, slug);
        if (!exercise.exists()) {
            throw new BrokenContentException("there is no folder exercises/" + kind.word + "/" + slug);
        }
        return Json.parse(".meta/config.json", exercise.text(".meta/config.json"));
    }

    private Folder folderOf(ExerciseEntry.Kind kind, String slug) {
        return folder.sub("exercises").sub(kind.word).sub(slug);
    }

    @Override
    public void close() throws IOException {}
}
