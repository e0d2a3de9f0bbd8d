package vn.ngomon.government.dossier.reading;

import java.util.List;

/** A Word draft as it lies on its pages, so that it can be read without Word: what is centred, bold, in columns stays so. */
public record DraftDocument(List<Block> blocks) {

    public DraftDocument {
        blocks = List.copyOf(blocks);
    }

    public sealed interface Block {}

    public enum Align { LEFT, CENTRE, RIGHT, BOTH }

    /**
     * @param heading stands out as a title or a heading, by its style
     * @param indented its first line begins further in
     * @param rule only a line drawn with underscores
     */
    public record Paragraph(Align align, boolean heading, boolean indented, boolean rule, List<Run> runs) implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        public String css() {
            return "doc-" + align.name().toLowerCase(java.util.Locale.ROOT) + (heading ? " doc-heading" : "") + (indented ? " doc-indented" : "");
        }
    }

    /** @param small or {@code large}: clearly beside the size of the text around it */
    public record Run(String text, boolean bold, boolean italic, boolean underlined, boolean small, boolean large) {

        public String css() {
            return (bold ? "doc-bold " : "") + (italic ? "doc-italic " : "") + (underlined ? "doc-underlined " : "") + (small ? "doc-small" : large ? "doc-large" : "");
        }
    }

    /**
     * @param bordered drawn with lines; without them it only sets things beside each other
     * @param widths of its columns in steps of five percent; empty where they follow from the words
     */
    public record Table(boolean bordered, List<Integer> widths, List<Row> rows) implements Block {

        public Table {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param span how many columns it covers */
    public record Cell(int span, List<Paragraph> paragraphs) {

        public Cell {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
