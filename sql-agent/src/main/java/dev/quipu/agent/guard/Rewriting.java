package dev.quipu.agent.guard;

import dev.quipu.agent.guard.text.Span;
import dev.quipu.agent.guard.text.TablePlace;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * An analyst's text with the protected form of each protected table in the place of its name, and what was put where.
 * All offsets are chars.
 */
record Rewriting(String sql, List<Piece> pieces) {
    Rewriting {
        pieces = List.copyOf(pieces);
    }

    /** A use of a protected table, at a place that is known. */
    record Use(Table table, TablePlace place) {}

    /** A name in the analyst's text and what stands in its place, alias included. */
    record Piece(Table table, Span given, Span written) {
        boolean holds(TablePlace place) {
            return place.isPlaced() && place.start() >= written.start() && place.end() <= written.end();
        }
    }

    /** @param uses in the order of the text, none twice */
    static Rewriting of(String sql, List<Use> uses, Dialect dialect) {
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        int copied = 0;
        for (Use use : uses) {
            TablePlace place = use.place();
            text.append(sql, copied, place.start());
            int start = text.length();
            text.append(use.table().protection().select());
            if (!place.renamed()) {
                text.append(" AS ").append(quoted(place.path().get(place.path().size() - 1), dialect));
            }
            pieces.add(new Piece(use.table(), new Span(place.start(), place.end()), new Span(start, text.length())));
            copied = place.end();
        }
        return new Rewriting(text.append(sql, copied, sql.length()).toString(), pieces);
    }

    private static String quoted(String name, Dialect dialect) {
        String quote = dialect == Dialect.SPARK ? "`" : "\"";
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** Where a char of the analyst's text that was copied stands now. */
    int written(int given) {
        int moved = given;
        for (Piece piece : pieces) {
            if (piece.given().end() <= given) {
                moved = given - piece.given().end() + piece.written().end();
            }
        }
        return moved;
    }

    /** Where a char stands in the analyst's text; what was put there stands where the name stood. */
    int given(int written) {
        int moved = written;
        for (Piece piece : pieces) {
            if (piece.written().end() <= written) {
                moved = written - piece.written().end() + piece.given().end();
            } else if (piece.written().start() <= written) {
                return piece.given().start();
            }
        }
        return moved;
    }
}
