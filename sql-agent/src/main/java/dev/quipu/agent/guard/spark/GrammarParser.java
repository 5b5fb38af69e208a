package dev.quipu.agent.guard.spark;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Spark's own parser, set as a server sets it that changed nothing. Needs a thread with a deep stack; safe for use by
 * several threads.
 */
final class GrammarParser {
    /** TPC-DS takes up to 285,000 while nothing has been learnt yet; a million take about a second. */
    private static final long MOST_STEPS = 600_000;

    private final Decisions decisions = new Decisions();

    /** What came of a text. */
    sealed interface Parsed {}

    record Tree(SingleStatementContext statement) implements Parsed {}

    /**
     * No statement of Spark.
     *
     * @param place code points before what is not understood
     * @param word what is not understood; empty at the end of the text
     */
    record Broken(int place, String word) implements Parsed {}

    record TooAmbiguous() implements Parsed {}

    private static final class SyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Broken broken;

        SyntaxException(Broken broken) {
            super("syntax", null, false, false);
            this.broken = broken;
        }
    }

    private static final class FirstError extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException cause) {
            if (symbol instanceof Token token) {
                String word = token.getType() == Token.EOF ? "" : token.getText();
                throw new SyntaxException(new Broken(Math.max(0, token.getStartIndex()), word));
            }
            throw new SyntaxException(new Broken(0, ""));
        }
    }

    Parsed parse(String sql) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(sql));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new FirstError());
        try {
            SingleStatementContext statement = parse(new CommonTokenStream(lexer));
            return lexer.has_unclosed_bracketed_comment
                    ? new Broken(sql.codePointCount(0, sql.length()), "")
                    : new Tree(statement);
        } catch (SyntaxException e) {
            return e.broken;
        } catch (BoundedPrediction.TooManyStepsException e) {
            return new TooAmbiguous();
        } finally {
            decisions.forgetIfLarge();
        }
    }

    /** First the fast way, which may fail on what is right; then the full one with what is left of the steps. */
    private SingleStatementContext parse(CommonTokenStream tokens) {
        SqlBaseParser fast = parser(tokens);
        BoundedPrediction prediction = decisions.give(fast, MOST_STEPS);
        prediction.setPredictionMode(PredictionMode.SLL);
        fast.setErrorHandler(new BailErrorStrategy());
        try {
            return fast.singleStatement();
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            SqlBaseParser full = parser(tokens);
            decisions.give(full, MOST_STEPS - prediction.steps()).setPredictionMode(PredictionMode.LL);
            full.setErrorHandler(new DefaultErrorStrategy());
            return full.singleStatement();
        }
    }

    private static SqlBaseParser parser(CommonTokenStream tokens) {
        SqlBaseParser parser = new SqlBaseParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new FirstError());
        parser.legacy_setops_precedence_enabled = false;
        parser.legacy_exponent_literal_as_decimal_enabled = false;
        parser.SQL_standard_keyword_behavior = false;
        parser.double_quoted_identifiers = false;
        parser.parameter_substitution_enabled = true;
        parser.legacy_identifier_clause_only = false;
        parser.single_character_pipe_operator_enabled = true;
        return parser;
    }
}
