package dev.quipu.agent.access;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.guard.text.CheckMode;
import dev.quipu.agent.guard.text.Lexing;
import dev.quipu.agent.guard.text.TablePlace;
import dev.quipu.agent.guard.text.Token;
import dev.quipu.agent.guard.text.Tokens;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A predicate of the settings, proved: one expression without anything that the guard refuses in a query, and with the
 * full names of the tables that it reads, so that no WITH of a query can take their place.
 *
 * @param predicate in the dialect of the source, with the asker's name in it
 * @param reads the tables of its sub-queries
 */
record RowRule(String predicate, List<Table> reads) {
    private static final String ASKER = "{asker}";

    RowRule {
        reads = List.copyOf(reads);
    }

    /** A rule that does not hold, and why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(String what, String instead) {
            super(what);
            this.problem = new Problem(what, instead);
        }

        Problem problem() {
            return problem;
        }
    }

    static RowRule prove(String rule, Table table, String asker, Catalog catalog, SqlGuard guard) throws Refused {
        String named = withAsker(rule, asker, catalog);
        requireClosed(Tokens.of(named, Lexing.of(catalog.dialect())), named, table);
        String before = "SELECT 1 FROM " + Quoting.table(table.name(), catalog) + " AS "
                + Quoting.name(table.name().table(), catalog.dialect()) + " WHERE (";
        Verdict verdict = guard.check(before + named + "\n)", catalog);
        if (verdict instanceof Verdict.Refused refused) {
            Violation violation = refused.violations().get(0);
            throw new Refused(
                    "the row rule of " + table.name() + " may not be: " + violation.what(), violation.instead());
        }
        List<TablePlace> places = ((Verdict.Allowed) verdict)
                .query().places().stream()
                        .filter(place -> place.start() != "SELECT 1 FROM ".length())
                        .sorted(Comparator.comparingInt(TablePlace::start))
                        .toList();
        return qualified(named, before.length(), places, catalog);
    }

    /** The asker as a text of the dialect, wherever {@code {asker}} stands outside of quotes. */
    private static String withAsker(String rule, String asker, Catalog catalog) throws Refused {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        List<Token> tokens = Tokens.of(rule, Lexing.of(catalog.dialect()));
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.kind() != Token.Kind.SYMBOL && token.text(rule).contains(ASKER)) {
                throw new Refused("{asker} stands in quotes", "write {asker} alone; the quotes come with it");
            }
            boolean here = rule.startsWith(ASKER, token.start()) && token.is(rule, '{');
            if (here) {
                text.append(rule, copied, token.start()).append(Quoting.text(asker, catalog.dialect()));
                copied = token.start() + ASKER.length();
                index += 2;
            }
        }
        return text.append(rule, copied, rule.length()).toString();
    }

    /** A bracket that closes more than the rule opened would end the bracket that we put around it. */
    private static void requireClosed(List<Token> tokens, String rule, Table table) throws Refused {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is(rule, '(') ? 1 : token.is(rule, ')') ? -1 : 0;
            if (depth < 0 || token.kind() == Token.Kind.UNCLOSED || token.is(rule, ';')) {
                throw new Refused("the row rule of " + table.name() + " is not one condition", "close what it opens");
            }
        }
        if (depth != 0 || tokens.isEmpty()) {
            throw new Refused("the row rule of " + table.name() + " is not one condition", "close what it opens");
        }
    }

    private static RowRule qualified(String rule, int offset, List<TablePlace> places, Catalog catalog) throws Refused {
        StringBuilder text = new StringBuilder();
        List<Table> reads = new ArrayList<>();
        int copied = 0;
        for (TablePlace place : places) {
            Optional<Table> table = new Visible(catalog, CheckMode.WITH_CATALOG).table(place.path());
            if (!place.isPlaced() || table.isEmpty()) {
                throw new Refused(
                        "the row rule reads a table in a form that cannot be followed", "write FROM and its name");
            }
            text.append(rule, copied, place.start() - offset)
                    .append(Quoting.table(table.get().name(), catalog));
            if (!place.renamed()) {
                String name = place.path().get(place.path().size() - 1);
                text.append(" AS ").append(Quoting.name(name, catalog.dialect()));
            }
            reads.add(table.get());
            copied = place.end() - offset;
        }
        return new RowRule(text.append(rule, copied, rule.length()).toString(), reads);
    }
}
