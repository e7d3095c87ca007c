/** The code editor: thin overlays on CodeMirror 6 (one type per thing of its that we use) and {@link dev.pystop.ui.editor.CodeEditor}, which is all that the rest of the page sees. */
@NullMarked
package dev.pystop.ui.editor;

import org.jspecify.annotations.NullMarked;
