package dev.quipu.agent.guard.spark;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
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

/** Spark's own parser, set as a server sets it that changed nothing. Needs a thread with a deep stack. */
final class GrammarParser {
    private GrammarParser() {}

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

    static Parsed parse(String sql) {
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(sql));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new FirstError());
        BoundedTokens tokens = new BoundedTokens(lexer);
        try {
            SingleStatementContext statement = parse(tokens);
            return lexer.has_unclosed_bracketed_comment
                    ? new Broken(sql.codePointCount(0, sql.length()), "")
                    : new Tree(statement);
        } catch (SyntaxException e) {
            return e.broken;
        } catch (BoundedTokens.TooManyLooksException e) {
            return new TooAmbiguous();
        }
    }

    /** First the fast way, which may fail on what is right; then the full one. */
    private static SingleStatementContext parse(BoundedTokens tokens) {
        SqlBaseParser fast = parser(tokens, PredictionMode.SLL);
        fast.setErrorHandler(new BailErrorStrategy());
        try {
            return fast.singleStatement();
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            SqlBaseParser full = parser(tokens, PredictionMode.LL);
            full.setErrorHandler(new DefaultErrorStrategy());
            return full.singleStatement();
        }
    }

    private static SqlBaseParser parser(BoundedTokens tokens, PredictionMode mode) {
        SqlBaseParser parser = new SqlBaseParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(new FirstError());
        parser.getInterpreter().setPredictionMode(mode);
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
