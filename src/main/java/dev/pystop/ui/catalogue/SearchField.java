package dev.pystop.ui.catalogue;

import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Where one types what to look for. Escape empties it, which not every browser does by itself. */
final class SearchField {
    private final HTMLInputElement input;
    private final Consumer<List<String>> onWords;

    /**
     * @param onWords gets the words that are to be found; none when there is nothing to look for
     */
    SearchField(HTMLInputElement input, Consumer<List<String>> onWords) {
        this.input = input;
        this.onWords = onWords;
        input.onEvent("input", event -> search());
        input.onKeyDown(event -> {
            if (event.getKey().equals("Escape")
                    && !event.isComposing()
                    && !input.getValue().isEmpty()) {
                event.preventDefault();
                input.setValue("");
                search();
            }
        });
        // The browser may have put back what stood there before a reload.
        search();
    }

    private void search() {
        onWords.accept(SearchText.words(input.getValue()));
    }
}
