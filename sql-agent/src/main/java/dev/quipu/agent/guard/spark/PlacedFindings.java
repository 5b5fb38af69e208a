package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.Findings;
import dev.quipu.agent.guard.text.Span;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.Violation;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Gathers violations by their places in Spark's tree, which counts code points. For one text. */
final class PlacedFindings {
    private final Findings findings;
    private final boolean plain;

    PlacedFindings(SqlText text) {
        this.findings = new Findings(text);
        this.plain =
                text.sql().codePointCount(0, text.sql().length()) == text.sql().length();
    }

    /** Each once, in the order of their places. */
    List<Violation> inOrder() {
        return findings.inOrder();
    }

    boolean areMany() {
        return findings.areMany();
    }

    void add(Violation.Code code, ParserRuleContext place, String what, String instead) {
        findings.addAtIndex(code, span(place).start(), what, instead);
    }

    /** The chars of the text that a part of the tree covers; nothing at its start when it covers nothing. */
    Span span(ParserRuleContext part) {
        Token first = part.getStart();
        Token last = part.getStop();
        int start = first == null ? 0 : index(first.getStartIndex());
        boolean covers = last != null && first != null && last.getStopIndex() >= first.getStartIndex();
        return new Span(start, covers ? index(last.getStopIndex() + 1) : start);
    }

    /** The char index of a code point. */
    int index(int codePoint) {
        String sql = findings.text().sql();
        if (plain) {
            return Math.min(codePoint, sql.length());
        }
        return sql.offsetByCodePoints(0, Math.min(codePoint, sql.codePointCount(0, sql.length())));
    }
}
