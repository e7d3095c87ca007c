package dev.pystop.server.exercises;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Markdown of somebody's, and harmless HTML of it: what could run or load something is taken out. Pictures from elsewhere become links, since a page
 * that is cross-origin isolated loads none.
 */
final class Markdown {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    /** Exercism's notes are fenced blocks with Markdown in them. */
    private static final String NOTE = "exercism/";

    private static final Cleaner CLEANER = new Cleaner(Safelist.relaxed()
            .removeTags("img")
            .addTags("details", "summary", "hr", "del", "kbd")
            .addAttributes("code", "class")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer")
            .addEnforcedAttribute("a", "target", "_blank"));

    private Markdown() {}

    /** A part of a document: what follows a heading of the second level, up to the next. */
    record Section(String title, List<Node> blocks) {}

    static Node parse(String text) {
        Node document = PARSER.parse(text);
        unfoldNotes(document);
        return document;
    }

    /** HTML of a document without its title. */
    static String html(String text) {
        return html(withoutTitle(parse(text)));
    }

    static String html(Node node) {
        org.jsoup.nodes.Document dirty = Jsoup.parseBodyFragment(HTML.render(node));
        for (Element image : dirty.select("img")) {
            image.replaceWith(linkTo(image));
        }
        org.jsoup.nodes.Document clean = CLEANER.clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    /** HTML of one document behind another, without the titles of both. */
    static String html(String first, Optional<String> appended) {
        return html(first) + appended.map(text -> "\n" + html(text)).orElse("");
    }

    static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        for (Node block = parse(text).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(new Section(TEXT.render(heading).strip(), new ArrayList<>()));
            } else if (!sections.isEmpty()) {
                sections.getLast().blocks().add(block);
            }
        }
        return sections;
    }

    /** HTML of each item of the lists among some blocks; what is no list is an item by itself. */
    static List<String> items(List<Node> blocks) {
        List<String> items = new ArrayList<>();
        for (Node block : blocks) {
            if (block instanceof ListBlock list) {
                for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                    items.add(html(contents(item)));
                }
            } else {
                items.add(html(contentsOf(List.of(block))));
            }
        }
        return items;
    }

    private static Node contents(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return contentsOf(children);
    }

    /** A document of its own; a single paragraph loses its frame. */
    private static Node contentsOf(List<Node> blocks) {
        Document document = new Document();
        if (blocks.size() == 1 && blocks.getFirst() instanceof Paragraph paragraph) {
            for (Node child = paragraph.getFirstChild(); child != null; ) {
                Node next = child.getNext();
                document.appendChild(child);
                child = next;
            }
        } else {
            blocks.forEach(document::appendChild);
        }
        return document;
    }

    private static Node withoutTitle(Node document) {
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            heading.unlink();
        }
        return document;
    }

    private static void unfoldNotes(Node document) {
        for (Node block = document.getFirstChild(); block != null; ) {
            Node next = block.getNext();
            if (block instanceof FencedCodeBlock fenced
                    && String.valueOf(fenced.getInfo()).startsWith(NOTE)) {
                BlockQuote quote = new BlockQuote();
                Node note = PARSER.parse(fenced.getLiteral());
                for (Node child = note.getFirstChild(); child != null; ) {
                    Node following = child.getNext();
                    quote.appendChild(child);
                    child = following;
                }
                block.insertAfter(quote);
                block.unlink();
            }
            block = next;
        }
    }

    private static org.jsoup.nodes.Node linkTo(Element image) {
        String source = image.attr("src");
        String text = image.attr("alt").isBlank() ? "Picture" : image.attr("alt");
        boolean isElsewhere = source.startsWith("https://") || source.startsWith("http://");
        return isElsewhere ? new Element("a").attr("href", source).text(text) : new TextNode(text);
    }
}
