package dev.pystop.ui.catalogue;

import dev.pystop.ui.layout.Theme;
import dev.pystop.ui.menu.PopoverMenu;
import dev.pystop.ui.notice.Toast;
import dev.pystop.ui.platform.ServerText;
import dev.pystop.ui.track.ProgressRecords;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Entry point of the page with all exercises. It never loads Python. */
public final class CataloguePage {
    private final HTMLDocument document = HTMLDocument.current();
    private final ProgressRecords progress = new ProgressRecords();
    private final CatalogueView catalogue = new CatalogueView(document, progress);

    private CataloguePage() {}

    public static void main(String[] arguments) {
        CataloguePage page = new CataloguePage();
        page.connectSurroundings();
        page.load();
    }

    private void connectSurroundings() {
        new Theme(document.getDocumentElement(), element("theme"));
        HTMLElement progressButton = element("progress-button");
        new PopoverMenu(progressButton, element("progress-menu"));
        Toast toast = new Toast(document, progressButton::focus);
        new ProgressTransfer(document, progress, catalogue::showProgress, toast);
        new SearchField((HTMLInputElement) element("search"), catalogue::filter);
        progress.onChangeElsewhere(catalogue::showProgress);
        element("catalogue-retry").onClick(event -> load());
    }

    private void load() {
        element("catalogue-failure").setHidden(true);
        element("catalogue-loading").setHidden(false);
        ServerText.get("exercises/catalogue.json", text -> open(CatalogueReader.read(text)), () -> {
            element("catalogue-loading").setHidden(true);
            element("catalogue-failure").setHidden(false);
        });
    }

    private void open(List<Track> tracks) {
        element("catalogue-loading").setHidden(true);
        element("search-bar").setHidden(false);
        catalogue.show(tracks);
    }

    private HTMLElement element(String id) {
        return document.getElementById(id);
    }
}
