package dev.pystop.ui.editor;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;

/** Marks the line of an error, until the document changes: after that the line may be another one. */
final class ErrorMark {
    private static final String LINE_CLASS = "cm-error-line";

    /** The document and what is drawn over it; both null when nothing is marked. */
    private @Nullable Text marked;

    private @Nullable DecorationSet lines;

    /** Draws the marked line. A function, and not a fixed set, because a fixed one would outlive its document. */
    Extension extension() {
        return EditorView.getDecorations().ofSource(this::decorations);
    }

    /** Marks a line, counted from 1 and brought into the document's range. */
    void show(EditorView view, int number, String message) {
        Text document = view.getState().getDoc();
        Line line = document.line(Math.clamp(number, 1, document.getLines()));
        marked = document;
        lines = Decoration.set(Decoration.line(Decoration.withClass(LINE_CLASS)).range(line.getFrom()));
        JSArray<Diagnostic> diagnostics = new JSArray<>();
        diagnostics.push(Diagnostic.error(line.getFrom() + indentation(line.getText()), line.getTo(), message));
        view.dispatch(CodeMirror.setDiagnostics(view.getState(), diagnostics));
    }

    void clear(EditorView view) {
        if (marked == null) {
            return;
        }
        marked = null;
        lines = null;
        view.dispatch(CodeMirror.setDiagnostics(view.getState(), new JSArray<>()));
    }

    private DecorationSet decorations(EditorView view) {
        DecorationSet current = lines;
        return current != null && view.getState().getDoc() == marked ? current : Decoration.getNone();
    }

    private static int indentation(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) <= ' ') {
            end++;
        }
        return end;
    }
}
