package dev.quipu.agent.guard.spark;

import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.agent.guard.text.Wording;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionNameContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QuotedIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SampleByBucketContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnquotedIdentifierContext;

/** Only parts of the grammar that the list allows, only names that the text itself holds, and no hidden columns. */
final class AllowedClauses implements Rule {
    private static final Wording.Words OTHER =
            new Wording.Words("a clause that is not allowed here", "write a plain SELECT");

    private final Wording words;
    private final Wording hiddenColumns;

    AllowedClauses(Wording words, Wording hiddenColumns) {
        this.words = words;
        this.hiddenColumns = hiddenColumns;
    }

    @Override
    public void check(QueryFacts query, Visible visible, PlacedFindings findings) {
        query.refusals().forEach(part -> refuse(part, AllowedContexts.name(part), findings));
        query.parts(FunctionNameContext.class).stream()
                .filter(AllowedClauses::isMadeAtRunTime)
                .forEach(name -> refuse(name, "FunctionName", findings));
        query.parts(SampleByBucketContext.class).stream()
                .filter(sample -> sample.ON() != null)
                .forEach(sample -> refuse(sample, "SampleByBucket", findings));
        query.parts(UnquotedIdentifierContext.class).forEach(name -> hidden(name, visible, findings));
        query.parts(QuotedIdentifierContext.class).forEach(name -> hidden(name, visible, findings));
    }

    static boolean isMadeAtRunTime(FunctionNameContext name) {
        return name.expression() != null || name.identFunc != null;
    }

    private void refuse(ParserRuleContext part, String subject, PlacedFindings findings) {
        Wording.Words reason = words.of(subject).orElse(OTHER);
        findings.add(Violation.Code.CLAUSE, part, reason.what(), reason.instead());
    }

    private void hidden(ParserRuleContext identifier, Visible visible, PlacedFindings findings) {
        String name = Names.plain(identifier);
        hiddenColumns
                .of(name.toLowerCase(Locale.ROOT))
                .filter(reason -> !visible.someColumnIsCalled(name))
                .ifPresent(reason -> findings.add(Violation.Code.COLUMN, identifier, reason.what(), reason.instead()));
    }
}
