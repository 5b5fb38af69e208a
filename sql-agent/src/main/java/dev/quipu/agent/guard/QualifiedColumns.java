package dev.quipu.agent.guard;

import dev.quipu.agent.guard.text.Judgement;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.Token;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds columns that are written with the schema of a protected table: where the table stands its protected form will
 * stand, which has a name but no schema.
 */
final class QualifiedColumns {
    private final SqlText text;
    private final Visible visible;
    private final Judgement.Proved proved;

    QualifiedColumns(SqlText text, Visible visible, Judgement.Proved proved) {
        this.text = text;
        this.visible = visible;
        this.proved = proved;
    }

    Optional<Violation> violation() {
        List<Token> tokens = text.tokens();
        for (int first = 0; first < tokens.size(); first++) {
            boolean inside = first > 0 && tokens.get(first - 1).is(text.sql(), '.');
            List<String> parts = inside ? List.of() : parts(tokens, first);
            for (int length = parts.size() - 1; length > 1; length--) {
                Optional<Table> table = visible.table(parts.subList(0, length))
                        .filter(named -> !named.protection().isNone());
                if (table.isPresent() && !isTablePlace(tokens.get(first).start())) {
                    return Optional.of(refusal(table.get(), parts.get(length), tokens.get(first)));
                }
            }
        }
        return Optional.empty();
    }

    /** The parts of the dotted name that begins here. */
    private List<String> parts(List<Token> tokens, int first) {
        List<String> parts = new ArrayList<>();
        for (int index = first; index < tokens.size() && mayName(tokens.get(index)); index += 2) {
            parts.add(tokens.get(index).name(text.sql()));
            if (index + 1 >= tokens.size() || !tokens.get(index + 1).is(text.sql(), '.')) {
                break;
            }
        }
        return parts;
    }

    private static boolean mayName(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
    }

    private boolean isTablePlace(int start) {
        return proved.tables().stream().anyMatch(place -> place.start() == start);
    }

    private Violation refusal(Table table, String column, Token at) {
        String name = table.name().table();
        return text.violation(
                Violation.Code.COLUMN,
                at.start(),
                "a column of `" + name + "` written with its schema",
                "write " + name + "." + column);
    }
}
