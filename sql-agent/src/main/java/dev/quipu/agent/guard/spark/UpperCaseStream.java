package dev.quipu.agent.guard.spark;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CodePointCharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** Shows the lexer capitals and keeps the text as it is; the lexer knows keywords in capitals only. Counts code points. */
final class UpperCaseStream implements CharStream {
    private final CodePointCharStream given;

    UpperCaseStream(String sql) {
        this.given = CharStreams.fromString(sql);
    }

    @Override
    public int LA(int offset) {
        int codePoint = given.LA(offset);
        return codePoint == 0 || codePoint == IntStream.EOF ? codePoint : Character.toUpperCase(codePoint);
    }

    @Override
    public String getText(Interval interval) {
        return interval.b < interval.a ? "" : given.getText(interval);
    }

    @Override
    public void consume() {
        given.consume();
    }

    @Override
    public int mark() {
        return given.mark();
    }

    @Override
    public void release(int marker) {
        given.release(marker);
    }

    @Override
    public int index() {
        return given.index();
    }

    @Override
    public void seek(int index) {
        given.seek(index);
    }

    @Override
    public int size() {
        return given.size();
    }

    @Override
    public String getSourceName() {
        return given.getSourceName();
    }
}
