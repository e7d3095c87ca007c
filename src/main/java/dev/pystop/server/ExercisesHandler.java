package dev.pystop.server;

import dev.pystop.server.exercises.BrokenContentException;
import dev.pystop.server.exercises.Exercise;
import dev.pystop.server.exercises.ExerciseLibrary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The addresses below {@code /exercises}: the catalogue, the page of each exercise, and their content as JSON. All exercises have the same page, which
 * asks for its content by itself.
 */
final class ExercisesHandler extends Handler.Wrapper {
    private static final String FOLDER = "/exercises";
    private static final Pattern EXERCISE =
            Pattern.compile(FOLDER + "/(?<track>[^/]+)/(?<slug>[^/]+)(?<file>/exercise\\.json|/solution\\.json)?");
    private static final String JSON = MediaTypes.of("exercise.json");

    private final ExerciseLibrary library;

    ExercisesHandler(ExerciseLibrary library, Handler next) {
        super(next);
        this.library = library;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getDecodedPath();
        if (path.equals(FOLDER)) {
            return page("/exercises.html", request, response, callback);
        }
        if (path.equals(FOLDER + "/catalogue.json")) {
            send(request, response, callback, ExerciseJson.catalogue(library.tracks()));
            return true;
        }
        Matcher matcher = EXERCISE.matcher(path);
        if (!matcher.matches()) {
            return super.handle(request, response, callback);
        }
        Optional<ExerciseLibrary.Found> found = library.find(matcher.group("track"), matcher.group("slug"));
        if (found.isEmpty()) {
            return false;
        }
        String file = matcher.group("file");
        if (file == null) {
            return page("/exercise.html", request, response, callback);
        }
        return content(found.get(), file.equals("/solution.json"), request, response, callback);
    }

    private boolean page(String path, Request request, Response response, Callback callback) throws Exception {
        return super.handle(Request.serveAs(request, Request.newHttpURIFrom(request, path)), response, callback);
    }

    private static boolean content(
            ExerciseLibrary.Found found, boolean solution, Request request, Response response, Callback callback) {
        try {
            Exercise exercise = found.read();
            if (!solution) {
                send(request, response, callback, ExerciseJson.exercise(found, exercise));
            } else if (exercise.solutionRule() == Exercise.SolutionRule.NEVER) {
                return false;
            } else {
                send(request, response, callback, ExerciseJson.solution(exercise));
            }
        } catch (BrokenContentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY_422);
            send(request, response, callback, ExerciseJson.problem(String.valueOf(e.getMessage())));
        }
        return true;
    }

    private static void send(Request request, Response response, Callback callback, String json) {
        FileResponder.respond(request, response, callback, StoredFile.InMemory.ofText(json), JSON);
    }
}
