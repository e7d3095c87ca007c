package dev.pystop.ui.catalogue;

import dev.pystop.ui.track.ProgressRecords;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** All tracks, or what of them the search leaves. */
final class CatalogueView {
    private final ProgressRecords progress;
    private final HTMLElement list;
    private final HTMLElement count;
    private final HTMLElement none;
    private final List<TrackView> tracks = new ArrayList<>();
    private List<String> words = List.of();

    CatalogueView(HTMLDocument document, ProgressRecords progress) {
        this.progress = progress;
        list = document.getElementById("tracks");
        count = document.getElementById("search-count");
        none = document.getElementById("search-none");
    }

    void show(List<Track> all) {
        for (int i = 0; i < all.size(); i++) {
            tracks.add(new TrackView(list, all.get(i), "track-" + i));
        }
        showProgress();
    }

    /** Shows what the person has done, which may have changed. */
    void showProgress() {
        for (TrackView track : tracks) {
            track.showProgress(progress);
        }
        filter(words);
    }

    /** Shows only the exercises with these words. */
    void filter(List<String> words) {
        this.words = words;
        int shown = 0;
        int all = 0;
        for (TrackView track : tracks) {
            shown += track.filter(words);
            all += track.size();
        }
        String exercises = all == 1 ? " exercise" : " exercises";
        String text = words.isEmpty() ? all + exercises : shown + " of " + all + exercises;
        // Set anew, the same words would be read out anew.
        if (!text.equals(count.getTextContent())) {
            count.setTextContent(text);
        }
        none.setHidden(words.isEmpty() || shown > 0);
    }
}
