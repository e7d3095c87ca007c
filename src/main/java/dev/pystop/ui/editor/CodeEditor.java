package dev.pystop.ui.editor;

import dev.pystop.protocol.Order;
import dev.pystop.ui.session.Program;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * The editor of the program. Lines are counted from 1 and separated by {@code \n}, whatever the text that came in used.
 *
 * <p>The key combinations of Run (Ctrl or Cmd and Enter) and Stop (Ctrl or Cmd and full stop) pass through to the page.
 */
public final class CodeEditor implements ProgramEditor {
    private final List<Runnable> changeListeners = new ArrayList<>();
    private final ErrorMark errorMark = new ErrorMark();
    private final EditorView view;
    private boolean starting;

    /** Mounts an editor for Python, with the text that a person starts with, as the last child of an element. */
    public CodeEditor(HTMLElement parent, String text) {
        this(parent, text, true, false);
    }

    /**
     * Mounts an editor, with the text that a person starts with, as the last child of an element.
     *
     * @param isReadOnly whether a person can only look at the text, and copy it
     */
    public CodeEditor(HTMLElement parent, String text, boolean isPython, boolean isReadOnly) {
        JSArray<Extension> extensions = new JSArray<>();
        PythonEditing.addTo(extensions, isPython, isReadOnly);
        extensions.push(errorMark.extension());
        extensions.push(EditorView.getUpdateListener().ofListener(this::updated));
        view = new EditorView(EditorView.configuration(parent, text, extensions));
    }

    public String text() {
        return document().text();
    }

    @Override
    public Program program() {
        return Program.of(text());
    }

    @Override
    public String code(@Nullable String file) {
        return text();
    }

    @Override
    public void setCode(String text, @Nullable String file) {
        replaceText(text);
    }

    @Override
    public boolean hasFile(String file) {
        return file.equals(Order.PROGRAM_FILE);
    }

    @Override
    public void goToLine(String file, int line) {
        goToLine(line);
    }

    /** Shows another text to start with. It is no change: undo does not go behind it and no listener is called. */
    public void startWith(String text) {
        starting = true;
        replaceAll(text, Transaction.getAddToHistory().of(JSBoolean.valueOf(false)));
        starting = false;
    }

    /** Replaces the whole text as one step, which the person can undo. */
    public void replaceText(String text) {
        replaceAll(text, CodeMirror.getIsolateHistory().of(JSString.valueOf("full")));
    }

    /** Calls the listener after every change of the text. */
    public void onChange(Runnable listener) {
        changeListeners.add(listener);
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void markError(int line, String message) {
        errorMark.show(view, line, message);
    }

    @Override
    public void clearMarks() {
        errorMark.clear(view);
    }

    /** Puts the cursor at the start of a line, in the middle of the editor. Takes the nearest line when there is no such one. */
    public void goToLine(int line) {
        Text document = document();
        int position = document.line(Math.clamp(line, 1, document.getLines())).getFrom();
        view.dispatch(TransactionSpec.select(position, EditorView.scrollIntoView(position, inTheMiddle())));
    }

    private void replaceAll(String text, Annotation annotation) {
        view.dispatch(TransactionSpec.replace(0, document().getLength(), text, annotation));
    }

    private void updated(ViewUpdate update) {
        if (update.isDocChanged()) {
            errorMark.clear(view);
            if (!starting) {
                changeListeners.forEach(Runnable::run);
            }
        }
    }

    private Text document() {
        return view.getState().getDoc();
    }

    @JSBody(script = "return { y: 'center' };")
    private static native JSObject inTheMiddle();
}
