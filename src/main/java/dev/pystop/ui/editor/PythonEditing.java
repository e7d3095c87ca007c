package dev.pystop.ui.editor;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSString;

/** What makes a CodeMirror editor one for Python programs: language, indentation, brackets, search and keys. */
final class PythonEditing {
    /** PEP 8, section Indentation. */
    private static final String INDENT = "    ";

    private PythonEditing() {}

    static void addTo(JSArray<Extension> extensions, boolean isPython, boolean isReadOnly) {
        extensions.push(CodeMirror.lineNumbers());
        extensions.push(CodeMirror.lintGutter());
        extensions.push(CodeMirror.history());
        extensions.push(CodeMirror.drawSelection());
        extensions.push(CodeMirror.highlightActiveLine());
        extensions.push(CodeMirror.highlightActiveLineGutter());
        extensions.push(CodeMirror.indentOnInput());
        extensions.push(CodeMirror.bracketMatching());
        extensions.push(CodeMirror.closeBrackets());
        extensions.push(CodeMirror.highlightSelectionMatches());
        extensions.push(CodeMirror.search(searchAtTheTop()));
        if (isPython) {
            extensions.push(CodeMirror.getPythonLanguage());
        }
        extensions.push(CodeMirror.getIndentUnit().of(JSString.valueOf(INDENT)));
        extensions.push(CodeMirror.syntaxHighlighting(CodeMirror.getClassHighlighter()));
        if (isReadOnly) {
            extensions.push(CodeMirror.getReadOnly().of(JSBoolean.valueOf(true)));
        } else {
            extensions.push(TypingOverLines.extension());
        }
        extensions.push(CodeMirror.getKeymap().of(keys()));
        extensions.push(EditorView.getContentAttributes().of(contentAttributes(isReadOnly)));
    }

    /** Tab indents; Escape and then Tab leaves the editor, which CodeMirror does by itself. */
    private static JSArray<KeyBinding> keys() {
        JSArray<KeyBinding> tab = new JSArray<>();
        tab.push(CodeMirror.getIndentWithTab());
        return CodeMirror.getCloseBracketsKeymap()
                .concat(
                        withoutKeysOfThePage(CodeMirror.getDefaultKeymap()),
                        CodeMirror.getHistoryKeymap(),
                        CodeMirror.getSearchKeymap(),
                        tab);
    }

    /** Mod-Enter runs the program and Mod-. stops it, wherever the focus is: the editor must let both through. */
    @JSBody(
            params = "bindings",
            script = "return bindings.filter(function(binding) {"
                    + " return binding.key !== 'Mod-Enter' && binding.key !== 'Mod-.'; });")
    private static native JSArray<KeyBinding> withoutKeysOfThePage(JSArray<KeyBinding> bindings);

    @JSBody(script = "return { top: true };")
    private static native JSObject searchAtTheTop();

    @JSBody(
            params = "readOnly",
            // The tabindex changes nothing for a person; checkers of accessibility do not know that editable content
            // has
            // one.
            script = "return { 'aria-label': 'Code editor', tabindex: '0', autocorrect: 'off', autocapitalize: 'off',"
                    + " spellcheck: 'false', 'aria-readonly': '' + readOnly };")
    private static native JSObject contentAttributes(boolean readOnly);
}
