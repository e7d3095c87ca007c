package dev.pystop.ui.check;

/** Told what happens in a check. */
public interface CheckListener {
    /** There are other tests than before: the rows have to be shown anew. */
    void rowsListed();

    /** One row has changed. */
    void rowChanged(int index);

    /** Every row is settled, and nothing runs any more. */
    void checkEnded();
}
