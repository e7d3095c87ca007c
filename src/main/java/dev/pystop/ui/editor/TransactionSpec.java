package dev.pystop.ui.editor;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** What a transaction should do. */
@JSClass(transparent = true)
abstract class TransactionSpec implements JSObject {
    private TransactionSpec() {}

    /** Replaces the range, puts the cursor at the start and scrolls there. */
    @JSBody(
            params = {"from", "to", "insert", "annotation"},
            script = "return { changes: { from: from, to: to, insert: insert }, selection: { anchor: 0 },"
                    + " scrollIntoView: true, annotations: annotation };")
    static native TransactionSpec replace(int from, int to, String insert, Annotation annotation);

    /** Puts the cursor there, in the middle of the visible part. */
    @JSBody(
            params = {"anchor", "effect"},
            script = "return { selection: { anchor: anchor }, effects: effect };")
    static native TransactionSpec select(int anchor, JSObject effect);
}
