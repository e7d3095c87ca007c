package dev.pystop.ui.editor;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSModule;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.JSTopLevel;
import org.teavm.jso.core.JSArray;

/** The functions and values that the CodeMirror module exports. */
@JSClass
@JSTopLevel
@JSModule("./codemirror.js")
final class CodeMirror implements JSObject {
    private CodeMirror() {}

    static native Extension lineNumbers();

    static native Extension lintGutter();

    static native Extension history();

    static native Extension drawSelection();

    static native Extension highlightActiveLine();

    static native Extension highlightActiveLineGutter();

    static native Extension indentOnInput();

    static native Extension bracketMatching();

    static native Extension closeBrackets();

    static native Extension highlightSelectionMatches();

    static native Extension search(JSObject options);

    static native Extension syntaxHighlighting(JSObject highlighter);

    static native TransactionSpec setDiagnostics(EditorState state, JSArray<Diagnostic> diagnostics);

    /** The language alone: the module's {@code python()} brings completions, for which this editor has no use. */
    @JSProperty
    static native Extension getPythonLanguage();

    @JSProperty
    static native JSObject getClassHighlighter();

    @JSProperty
    static native Facet getIndentUnit();

    @JSProperty
    static native Facet getKeymap();

    @JSProperty
    static native Facet getReadOnly();

    @JSProperty
    static native AnnotationType getIsolateHistory();

    @JSProperty
    static native KeyBinding getIndentWithTab();

    @JSProperty
    static native JSArray<KeyBinding> getDefaultKeymap();

    @JSProperty
    static native JSArray<KeyBinding> getHistoryKeymap();

    @JSProperty
    static native JSArray<KeyBinding> getSearchKeymap();

    @JSProperty
    static native JSArray<KeyBinding> getCloseBracketsKeymap();
}
