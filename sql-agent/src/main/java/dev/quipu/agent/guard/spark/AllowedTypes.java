package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.NearestName;
import dev.quipu.agent.guard.text.RuleFile;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LiteralTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PrimitiveTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TypeConstructorContext;

/** Only types that the grammar knows, and no literal that means another time whenever it is read. */
final class AllowedTypes implements Rule {
    private static final Set<String> MOVING = Set.of("now", "today", "tomorrow", "yesterday");

    private final List<String> names;
    private final ForeignWords foreign;

    AllowedTypes(String file, ForeignWords foreign) {
        this.foreign = foreign;
        names = RuleFile.lines(SparkGate.class, file, 2).stream()
                .map(line -> line.get(0))
                .toList();
    }

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        query.parts(PrimitiveTypeContext.class).stream()
                .filter(type -> type.unsupportedType != null)
                .forEach(type -> refuse(type.unsupportedType, findings));
        query.parts(LiteralTypeContext.class).stream()
                .filter(type -> type.unsupportedType != null)
                .forEach(type -> refuseLiteral(type.unsupportedType, findings));
        query.parts(TypeConstructorContext.class).forEach(literal -> moving(literal, findings));
    }

    private void refuse(ParserRuleContext type, PlacedFindings findings) {
        String name = Names.plain(type);
        String instead = foreign.of("type", name)
                .or(() -> NearestName.of(name, names.stream())
                        .map(nearest -> "did you mean `" + nearest.toUpperCase(Locale.ROOT) + "`?"))
                .orElse("write a built-in type such as INT, STRING or DATE");
        findings.add(Violation.Code.CLAUSE, type, "unknown type `" + name + "`", instead);
    }

    /** Few types have a literal of their own. */
    private void refuseLiteral(ParserRuleContext type, PlacedFindings findings) {
        String name = Names.plain(type);
        if (names.contains(name.toLowerCase(Locale.ROOT))) {
            findings.add(
                    Violation.Code.CLAUSE,
                    type,
                    "a literal of the type `" + name + "`",
                    "write CAST('...' AS " + name.toUpperCase(Locale.ROOT) + ")");
        } else {
            refuse(type, findings);
        }
    }

    private static void moving(TypeConstructorContext literal, PlacedFindings findings) {
        String text = Texts.of(literal.singleStringLitWithoutMarker().getText())
                .trim()
                .toLowerCase(Locale.ROOT);
        boolean moves = MOVING.stream().anyMatch(word -> text.equals(word) || text.startsWith(word + " "));
        if (moves) {
            findings.add(
                    Violation.Code.LITERAL,
                    literal,
                    "'" + text + "' means another time whenever it is read",
                    "write current_date or current_timestamp, plus or minus an INTERVAL");
        }
    }
}
