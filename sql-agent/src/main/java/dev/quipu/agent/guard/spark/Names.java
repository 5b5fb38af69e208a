package dev.quipu.agent.guard.spark;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColumnReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DereferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultipartIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimaryExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QualifiedNameContext;

/** Reads names out of the tree, without their quotes and in their parts: a dot inside back-ticks parts nothing. */
final class Names {
    private Names() {}

    static List<String> of(MultipartIdentifierContext name) {
        return name.parts.stream().map(Names::plain).toList();
    }

    static List<String> of(QualifiedNameContext name) {
        return name.identifier().stream().map(Names::plain).toList();
    }

    /** The parts of a column's name; empty when something else than a name stands before a dot. */
    static List<String> of(PrimaryExpressionContext expression) {
        List<String> parts = new ArrayList<>();
        PrimaryExpressionContext rest = expression;
        while (rest instanceof DereferenceContext field) {
            parts.add(0, plain(field.fieldName));
            rest = field.base;
        }
        if (!(rest instanceof ColumnReferenceContext column)) {
            return List.of();
        }
        parts.add(0, plain(column.identifier()));
        return parts;
    }

    /** The name of one identifier. */
    static String plain(ParserRuleContext identifier) {
        return plain(identifier.getText());
    }

    static String plain(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("`") && written.endsWith("`");
        return quoted ? written.substring(1, written.length() - 1).replace("``", "`") : written;
    }
}
