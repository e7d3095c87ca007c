package dev.pystop.ui.file;

import dev.pystop.jso.FileDragEvent;
import dev.pystop.ui.draft.ProgramOpener;
import dev.pystop.ui.notice.Toast;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.Int8Array;

/** Opens a file of the person's: by the menu, or dropped on the editor. */
public final class FileOpener {
    /** On the pane while a file is dragged over it. */
    private static final String DROP_TARGET_CLASS = "drop-target";

    private final ProgramOpener opener;
    private final Toast toast;

    /**
     * @param button opens the browser's file dialog
     * @param input the {@code <input type="file">} behind it
     * @param dropTarget takes dropped files
     */
    public FileOpener(
            HTMLElement button, HTMLInputElement input, HTMLElement dropTarget, ProgramOpener opener, Toast toast) {
        this.opener = opener;
        this.toast = toast;
        button.onClick(event -> input.click());
        input.onEvent("change", event -> {
            if (input.getFiles().getLength() > 0) {
                open(input.getFiles().get(0));
            }
            // Else the same file, changed in the meantime, could not be chosen again.
            input.setValue("");
        });
        listenToDrags(dropTarget);
    }

    /** In the capture phase, because the editor would insert a dropped file's text at the pointer. */
    private void listenToDrags(HTMLElement target) {
        target.onEvent("dragover", true, event -> {
            if (takeOver(event)) {
                FileDragEvent.showCopy(event);
                target.getClassList().add(DROP_TARGET_CLASS);
            }
        });
        target.onEvent("dragleave", true, event -> {
            if (FileDragEvent.leaves(event, target)) {
                target.getClassList().remove(DROP_TARGET_CLASS);
            }
        });
        target.onEvent("drop", true, event -> {
            target.getClassList().remove(DROP_TARGET_CLASS);
            if (takeOver(event)) {
                open(FileDragEvent.firstFile(event));
            }
        });
    }

    private static boolean takeOver(Event event) {
        boolean files = FileDragEvent.carriesFiles(event);
        if (files) {
            event.preventDefault();
            event.stopPropagation();
        }
        return files;
    }

    private void open(@Nullable File file) {
        if (file == null) {
            return;
        }
        String name = file.getName();
        if (file.getSize() > ProgramFile.MAX_BYTES) {
            finish(name, ProgramFile.tooLarge(name));
            return;
        }
        file.arrayBuffer()
                .then(
                        buffer -> {
                            finish(name, ProgramFile.read(name, new Int8Array(buffer).copyToJavaArray()));
                            return null;
                        },
                        // A folder, or a file that has gone since.
                        error -> {
                            finish(name, ProgramFile.unreadable(name));
                            return null;
                        });
    }

    private void finish(String name, ProgramFile file) {
        switch (file) {
            case ProgramFile.Program program -> opener.open(name, program.text());
            case ProgramFile.Refused refused -> toast.show(refused.message());
        }
    }
}
