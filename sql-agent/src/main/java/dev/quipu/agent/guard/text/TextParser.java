package dev.quipu.agent.guard.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;

/**
 * The second layer: JSqlParser, strict. It may refuse, early and in words; it never vouches for a text, since it reads
 * strings, comments and separators otherwise than DuckDB does.
 */
public final class TextParser {
    private static final int DEEPEST = 64;
    /** JSqlParser takes three newlines for the end of a statement. */
    private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n");

    private final DeepThreads threads;
    private final boolean backslashEscapes;
    private final long mostMillis;

    /**
     * @param backslashEscapes whether a backslash in a string escapes what follows, as in Spark
     * @param mostMillis after which it gives up, and so says nothing
     */
    public TextParser(DeepThreads threads, boolean backslashEscapes, long mostMillis) {
        this.threads = threads;
        this.backslashEscapes = backslashEscapes;
        this.mostMillis = mostMillis;
    }

    /** Why the text must not run; empty says nothing. Runs on a thread with a deep stack. */
    public Optional<Wording.Words> refusal(String sql) {
        String collapsed = BLANK_LINES.matcher(sql).replaceAll("\n");
        try {
            Statements statements = CCJSqlParserUtil.parseStatements(
                    collapsed,
                    threads.executor(),
                    parser -> parser.withTimeOut(mostMillis)
                            .withAllowedNestingDepth(DEEPEST)
                            .withBackslashEscapeCharacter(backslashEscapes));
            return statements == null ? Optional.empty() : refusal(List.copyOf(statements));
        } catch (JSQLParserException | StackOverflowError e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // a parser that breaks says as little as one that does not understand
            return Optional.empty();
        }
    }

    private static Optional<Wording.Words> refusal(List<Statement> statements) {
        if (statements.size() > 1) {
            return Optional.of(new Wording.Words("there is more than one statement", "write one SELECT alone"));
        }
        return statements.stream()
                .findFirst()
                .flatMap(SyntaxWalk::forbidden)
                .map(name -> new Wording.Words(
                        name.toUpperCase(Locale.ROOT) + " does more than read", "Quipu only reads: write one SELECT"));
    }
}
