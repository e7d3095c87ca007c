package dev.pystop.ui.workbench;

import dev.pystop.protocol.LoadStage;
import dev.pystop.protocol.RunError;
import dev.pystop.ui.session.FilesKept;
import dev.pystop.ui.session.PythonSession;
import dev.pystop.ui.session.RunResult;
import org.jspecify.annotations.Nullable;

/** The state in words: what the state line, and through it a screen reader, says. */
final class StatusText {
    private StatusText() {}

    static String of(PythonSession session) {
        return switch (session.state()) {
            case LOADING -> "Loading Python…" + ofQueued(session);
            case RESTARTING -> "Restarting Python…" + ofQueued(session);
            case READY -> ofResult(session.lastResult(), session.filesKept());
            case RUNNING -> ofRun(session);
            case WAITING_INPUT -> "Waiting for input";
            case STOPPING -> "Stopping…";
            case FAILED -> "Python could not be loaded.";
        };
    }

    private static String ofQueued(PythonSession session) {
        if (session.isCheckQueued()) {
            return " Your tests start when it is ready.";
        }
        return session.isRunQueued() ? " Your program starts when it is ready." : "";
    }

    private static String ofRun(PythonSession session) {
        if (session.isChecking()) {
            return "Checking…";
        }
        return session.isStuck() ? "Python is busy inside a built-in; Stop will restart it." : "Running…";
    }

    static String ofStage(LoadStage stage) {
        return switch (stage) {
            case WORKER -> "Starting";
            case DOWNLOAD -> "Downloading Python";
            case START -> "Starting Python";
            case PREPARE -> "Getting ready";
        };
    }

    private static String ofResult(@Nullable RunResult result, FilesKept filesKept) {
        if (result == null) {
            return "Ready";
        }
        return switch (result.status()) {
            case INCOMPLETE, TIMED_OUT -> "Ready";
            case FINISHED ->
                result.exitCode() == 0 ? "Finished." : "Finished with exit code " + result.exitCode() + ".";
            case FAILED -> ofError(result.error());
            case STOPPED ->
                result.stop() == null || result.stop().variablesKept()
                        ? "Stopped. Variables kept."
                        : "Stopped. Python had to be restarted: " + keptOverRestart(filesKept);
            case CRASHED -> "Python crashed and was restarted: " + keptOverRestart(filesKept);
        };
    }

    private static String keptOverRestart(FilesKept filesKept) {
        return switch (filesKept) {
            case ALL -> "your code and files are kept, variables are gone.";
            case SOME -> "your code is kept, variables and some files are gone.";
            case NONE -> "your code is kept, variables and files are gone.";
        };
    }

    private static String ofError(@Nullable RunError error) {
        if (error == null) {
            return "Ended with an error.";
        }
        String where = error.line() == 0 ? "" : " in line " + error.line();
        return "Ended with an error" + where + ": " + error.type();
    }
}
