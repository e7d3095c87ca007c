package dev.pystop.ui.share;

import dev.pystop.ui.draft.DraftStore.Origin;
import dev.pystop.ui.draft.EditorDraft;
import dev.pystop.ui.notice.NoticeBar;
import dev.pystop.ui.text.Utf8;
import java.util.Optional;
import org.teavm.jso.browser.Window;

/** Opens the program of the address's fragment, as a new draft: the one that was there is kept. */
public final class LinkOpener {
    private static final String OPENED = "Opened from a link. Your own draft is kept.";
    private static final String BACK = "Back to my draft";

    private final EditorDraft draft;
    private final NoticeBar notice;

    public LinkOpener(EditorDraft draft, NoticeBar notice) {
        this.draft = draft;
        this.notice = notice;
        draft.beforeSwitch(notice::hide);
    }

    /** Opens the address's program, if it has one, and those of links that are pasted later. Call it when the draft is open. */
    public void start() {
        if (draft.canGoBack()) {
            sayOpened();
        }
        openAddress();
        Window.current().onHashChange(event -> openAddress());
    }

    private void openAddress() {
        switch (ShareLink.read(Window.current().getLocation().getHash())) {
            case SharedProgram.None none -> {}
            case SharedProgram.Plain plain -> open(plain.text());
            case SharedProgram.Unreadable unreadable -> notice.show(unreadable.message());
            case SharedProgram.Compressed compressed ->
                Deflate.inflate(compressed.deflated(), ShareLink.MAX_PROGRAM_BYTES, this::openBytes, this::sayFailure);
        }
    }

    private void openBytes(byte[] utf8) {
        Optional<String> program = Utf8.decode(utf8);
        if (program.isPresent()) {
            open(program.get());
        } else {
            notice.show(ShareLink.DAMAGED);
        }
    }

    private void open(String program) {
        draft.replace(program, Origin.LINK);
        // Without its fragment, so that a reload shows the draft as it was edited, and not the link's program again.
        var location = Window.current().getLocation();
        Window.current().getHistory().replaceState(null, "", location.getPathName() + location.getSearch());
        sayOpened();
    }

    private void sayOpened() {
        notice.show(OPENED, BACK, draft::goBack, draft::stay);
    }

    private void sayFailure(Deflate.Failure failure) {
        notice.show(
                switch (failure) {
                    case UNAVAILABLE -> ShareLink.CANNOT_DECOMPRESS;
                    case DAMAGED -> ShareLink.DAMAGED;
                    case TOO_LONG -> ShareLink.TOO_LONG;
                });
    }
}
