package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Entity;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.Predicate.Literal;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.NameWords;
import dev.quipu.catalog.TableName;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a comparison or superlative is about: the noun after it, the column before it, or one that fits. */
final class Subjects {
    private final Draft draft;

    Subjects(Draft draft) {
        this.draft = draft;
    }

    /** "more than 3 orders": a count; "over 50 capacity": a column. */
    Optional<Subject> after(int index) {
        Optional<Subject> times = times(index);
        if (times.isPresent()) {
            return times;
        }
        int at = index;
        while (draft.is(at, PhraseKind.DISTINCT)
                || draft.is(at, PhraseKind.AGGREGATE)
                        && draft.at(at + 1)
                                .filter(item -> item.column(ColumnKind.NUMBER))
                                .isPresent()) {
            draft.item(at).use();
            at++;
        }
        Optional<Item> next = draft.at(at).filter(item -> item.open() && item.name());
        if (next.isEmpty() || next.get().led("for", "of", "in", "by", "from", "and", "at", "on", "with")) {
            return Optional.empty();
        }
        Item item = next.get();
        if (item.table().isPresent()) {
            boolean stated = draft.at(at - 2)
                    .filter(before -> before.column(ColumnKind.NUMBER))
                    .isPresent();
            return stated
                    ? Optional.empty()
                    : Optional.of(new Subject(
                            FigureReader.rows(item.home().get()), List.of(item), FigureNames.ofCount(item)));
        }
        if (item.column(ColumnKind.NUMBER, ColumnKind.YEAR)) {
            return plain(item);
        }
        if (item.column(ColumnKind.TEXT, ColumnKind.IDENTIFIER)) {
            return new FigureReader(draft)
                    .applied(Expression.Function.SUM, item)
                    .map(expression -> new Subject(expression, List.of(item), FigureNames.ofCount(item)));
        }
        return Optional.empty();
    }

    /** "ordered more than 5 times": the rows of what happened are counted. */
    private Optional<Subject> times(int index) {
        Optional<Item> times = draft.at(index)
                .filter(item -> item.open() && item.place().text().equalsIgnoreCase("times"));
        if (times.isEmpty()) {
            return Optional.empty();
        }
        times.get().dismiss();
        return draft.items.subList(1, index).stream()
                .filter(item -> item.open() && item.table().isPresent())
                .reduce((first, second) -> second)
                .map(event -> new Subject(
                        FigureReader.rows(event.home().get()),
                        List.of(event, times.get()),
                        FigureNames.ofCount(event)));
    }

    /** "price over", "number of tracks is more than", "average salary above". */
    Optional<Subject> before(int index, String hints) {
        if (!hints.isEmpty()) {
            Optional<Subject> hinted = hinted(hints, index);
            if (hinted.isPresent()) {
                return hinted;
            }
        }
        for (int i = index - 1; i >= Math.max(0, index - 4); i--) {
            Item item = draft.item(i);
            if (item.is(PhraseKind.RELATIVE) && i < index - 1 || item.used() && !item.name()) {
                continue;
            }
            if (item.open() && item.name()) {
                Optional<Subject> figure = withFunction(i);
                if (figure.isPresent()) {
                    return figure;
                }
                if (item.column(ColumnKind.NUMBER, ColumnKind.YEAR)
                        || item.measure().isPresent()) {
                    return plain(item);
                }
                if (item.column(ColumnKind.IDENTIFIER)
                        && item.place().text().toLowerCase(Locale.ROOT).matches(".*(id|number|code|no)s?")
                        && number(item.column().get().column())) {
                    return plain(item);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Subject> withFunction(int nounAt) {
        for (int i = nounAt - 1; i >= Math.max(0, nounAt - 3); i--) {
            Item function = draft.item(i);
            if (function.isOpen(PhraseKind.COUNT) || function.isOpen(PhraseKind.AGGREGATE)) {
                Optional<FigureReader.Found> found = new FigureReader(draft).at(i);
                if (found.isPresent() && found.get().items().contains(draft.item(nounAt))) {
                    return found.map(figure -> new Subject(figure.expression(), figure.items(), figure.name()));
                }
            }
        }
        return Optional.empty();
    }

    /** Any other number column that the question names, else the measure of the thing asked for. */
    Optional<Subject> elsewhere(String hints, int index) {
        if (!hints.isEmpty()) {
            return hinted(hints, index);
        }
        List<Item> numbers = draft.items.stream()
                .filter(item -> item.column(ColumnKind.NUMBER))
                .toList();
        if (numbers.size() == 1) {
            return Optional.of(
                    new Subject(FigureReader.use(numbers.get(0).column().get()), List.of(), null));
        }
        Optional<TableName> table =
                draft.items.stream().filter(Item::name).findFirst().flatMap(Item::home);
        return table.flatMap(found -> new MainMeasures(draft).of(found).map(column -> {
            draft.assume("the number is compared with " + column.name(), .75);
            return new Subject(new ColumnUse(Instance.of(found), column), List.of(), null);
        }));
    }

    Optional<Subject> plain(Item item) {
        if (item.measure().isPresent() && item.measure().get().expression() instanceof ColumnUse use) {
            return Optional.of(new Subject(use, List.of(item), null));
        }
        return item.column().map(target -> new Subject(FigureReader.use(target), List.of(item), null));
    }

    /** The column that an adjective hints at, in the tables that the question names, the nearest first. */
    Optional<Subject> hinted(String hints, int index) {
        List<String> words = Arrays.asList(hints.split(","));
        List<TableName> tables = draft.items.stream()
                .filter(item -> item.home().isPresent())
                .sorted(Comparator.comparingInt(item -> Math.abs(draft.items.indexOf(item) - index)))
                .map(item -> item.home().get())
                .distinct()
                .toList();
        for (TableName table : tables) {
            Optional<Column> column = hintedColumn(table, words);
            if (column.isPresent()) {
                return Optional.of(new Subject(new ColumnUse(Instance.of(table), column.get()), List.of(), null));
            }
        }
        return Optional.empty();
    }

    Optional<Column> hintedColumn(TableName table, List<String> words) {
        Entity entity = draft.entity(table);
        for (String word : words) {
            String stem = NameWords.stem(word);
            Optional<Column> column = entity.table().columns().stream()
                    .filter(candidate ->
                            measurable(candidate) && entity.words(candidate).contains(stem))
                    .min(Comparator.comparingInt(
                            candidate -> entity.words(candidate).size()));
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    private static boolean measurable(Column column) {
        return switch (column.kind()) {
            case NUMBER, DATE, YEAR, TIME -> true;
            case IDENTIFIER, BOOLEAN, TEXT, OTHER -> false;
        };
    }

    boolean takesNumber(Item item) {
        if (item.table().isPresent()) {
            return draft.entity(item.home().get())
                    .key()
                    .filter(Subjects::number)
                    .isPresent();
        }
        Column column = numbered(item).column();
        return number(column)
                || column.kind() == ColumnKind.NUMBER
                || column.kind() == ColumnKind.IDENTIFIER
                || column.kind() == ColumnKind.YEAR;
    }

    /** The column that a number behind these words is a value of: "department 80" names it by its key. */
    ColumnUse numbered(Item item) {
        if (item.column().isPresent() && item.column().get().column().kind() != ColumnKind.TEXT) {
            return FigureReader.use(item.column().get());
        }
        Entity entity = draft.entity(item.home().get());
        Column key = entity.key()
                .filter(Subjects::number)
                .or(() -> item.column().map(target -> target.column()))
                .orElseThrow();
        return new ColumnUse(Instance.of(item.home().get()), key);
    }

    private static boolean number(Column column) {
        String type = column.type().toUpperCase(Locale.ROOT);
        return type.contains("INT")
                || type.startsWith("DECIMAL")
                || type.startsWith("DOUBLE")
                || type.startsWith("FLOAT")
                || type.startsWith("NUMERIC");
    }

    Literal literal(Column column, BigDecimal value) {
        return number(column) || column.kind() == ColumnKind.NUMBER
                ? ComparisonRule.number(value)
                : new Literal(value.toPlainString(), Literal.Type.TEXT);
    }
}
