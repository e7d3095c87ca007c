package dev.pystop.ui.catalogue;

import dev.pystop.ui.file.TextDownload;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.text.Utf8;
import dev.pystop.ui.track.ProgressImport;
import dev.pystop.ui.track.ProgressRecords;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.Int8Array;

/** Saves all progress as one file of the person's, and takes such a file over. */
final class ProgressTransfer {
    private static final String FILE_NAME = "pystop-progress.json";
    /** Several times what a browser's storage can hold. */
    private static final int MAX_BYTES = 32 * 1024 * 1024;

    private final ProgressRecords progress;
    private final Runnable onChange;
    private final Toast toast;

    /**
     * @param onChange shows the progress anew
     */
    ProgressTransfer(HTMLDocument document, ProgressRecords progress, Runnable onChange, Toast toast) {
        this.progress = progress;
        this.onChange = onChange;
        this.toast = toast;
        HTMLInputElement input = (HTMLInputElement) document.getElementById("progress-file");
        document.getElementById("progress-export").onClick(event -> export());
        document.getElementById("progress-import").onClick(event -> input.click());
        input.onEvent("change", event -> {
            if (input.getFiles().getLength() > 0) {
                open(input.getFiles().get(0));
            }
            // Else the same file could not be chosen again.
            input.setValue("");
        });
    }

    private void export() {
        TextDownload.save(FILE_NAME, "application/json", progress.export());
        toast.show("All your progress is in the file " + FILE_NAME + ".");
    }

    private void open(File file) {
        String name = file.getName();
        if (file.getSize() > MAX_BYTES) {
            refuse(name);
            return;
        }
        file.arrayBuffer()
                .then(
                        buffer -> {
                            take(name, new Int8Array(buffer).copyToJavaArray());
                            return null;
                        },
                        // A folder, or a file that has gone since.
                        error -> {
                            toast.show("“" + name + "” could not be read. Nothing was changed.");
                            return null;
                        });
    }

    private void take(String name, byte[] bytes) {
        ProgressImport done = progress.importFile(Utf8.decode(bytes).orElse(""));
        switch (done.outcome()) {
            case NO_PROGRESS -> refuse(name);
            case NO_ROOM ->
                toast.show("The browser’s storage for this page has no room for this file, or is not allowed."
                        + " Nothing was changed.");
            case IMPORTED -> {
                onChange.run();
                report(done);
            }
        }
    }

    private void report(ProgressImport done) {
        String words = ImportWords.imported(done.added(), done.merged(), done.same(), done.unreadable());
        if (done.added() + done.merged() == 0) {
            toast.show(words);
            return;
        }
        toast.show(words, "Undo", () -> {
            done.undo();
            onChange.run();
            toast.show("Your progress is as it was before the import.");
        });
    }

    private void refuse(String name) {
        toast.show("“" + name + "” is not a file with progress that this page has exported. Nothing was changed.");
    }
}
