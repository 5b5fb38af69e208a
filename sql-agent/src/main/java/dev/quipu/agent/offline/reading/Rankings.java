package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.lexicon.Target.MeasureTarget;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.Aggregate;
import dev.quipu.agent.offline.query.Expression.Function;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the figure by which a superlative ranks. */
final class Rankings {
    private final Draft draft;

    Rankings(Draft draft) {
        this.draft = draft;
    }

    /**
     * A figure to rank by.
     *
     * @param entity the thing that is ranked, when the figure is an aggregate over others
     * @param show true when the question asks for the figure by name
     */
    record Metric(Expression expression, String name, List<Item> items, Optional<TableName> entity, boolean show) {
        Metric {
            items = List.copyOf(items);
        }

        void use() {
            items.forEach(Item::use);
        }
    }

    Optional<Metric> metric(Item phrase, int at, int next) {
        if (phrase.is(PhraseKind.MOST)) {
            return most(at, next);
        }
        if (phrase.is(PhraseKind.POPULAR)) {
            return phrase.argument().endsWith("sold") ? sold(at) : popular(at);
        }
        if (phrase.is(PhraseKind.TOP)) {
            return new TopRanking(draft).metric(next);
        }
        return superlative(phrase, at, next);
    }

    private Optional<Metric> most(int at, int next) {
        int from = next;
        while (draft.is(from, PhraseKind.DISTINCT)) {
            from++;
        }
        Optional<Item> item =
                draft.at(from).filter(found -> found.open() && !found.led("for", "by", "in", "from", "at", "to"));
        if (item.isPresent()
                && (item.get().is(PhraseKind.AGGREGATE) || item.get().is(PhraseKind.COUNT))) {
            return new FigureReader(draft).at(from).map(this::ranked);
        }
        if (item.isPresent() && item.get().name() && !sameThing(item.get(), at)) {
            Item named = item.get();
            if (named.column(ColumnKind.NUMBER)) {
                return new FigureReader(draft).bare(from).map(found -> ranked(found));
            }
            return new FigureReader(draft)
                    .applied(Function.SUM, named)
                    .map(expression -> new Metric(
                            expression, FigureNames.ofCount(named), List.of(named), entityBut(named), false));
        }
        return popular(at);
    }

    private boolean sameThing(Item item, int at) {
        return head(at).filter(head ->
                        item.table().isPresent() && head.equals(item.home().get()))
                .isPresent();
    }

    private Metric ranked(FigureReader.Found found) {
        return new Metric(
                found.expression(),
                found.name(),
                found.items(),
                entityBut(found.items().get(found.items().size() - 1)),
                false);
    }

    private Optional<TableName> entityBut(Item metric) {
        return draft.items.stream()
                .filter(item -> item.name() && item != metric)
                .findFirst()
                .flatMap(Item::home);
    }

    /** "best selling": the pieces that changed hands, however far from the thing the schema keeps them. */
    private Optional<Metric> sold(int at) {
        Optional<TableName> head = head(at).or(() -> after(at));
        return head.flatMap(thing -> draft.lexicon.units().stream()
                .map(link -> (MeasureTarget) link.target())
                .filter(target -> draft.schema.distance(target.home(), thing) < 9
                        && !draft.schema.multiplies(target.home(), thing))
                .findFirst()
                .map(target -> new Metric(
                        target.expression().aggregates()
                                ? target.expression()
                                : new Aggregate(Function.SUM, false, target.expression(), List.of()),
                        "units_sold",
                        List.of(),
                        head,
                        true)));
    }

    /** Rows that refer to the thing: those of a table that the question names, else of the largest one. */
    private Optional<Metric> popular(int at) {
        Optional<TableName> head = head(at).or(() -> after(at));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        List<TableName> referring = draft.schema.referring(head.get());
        Optional<Item> named = draft.items.stream()
                .filter(item -> item.open()
                        && item.table().isPresent()
                        && draft.schema.multiplies(head.get(), item.home().get()))
                .findFirst();
        if (named.isPresent()) {
            return Optional.of(new Metric(
                    FigureReader.rows(named.get().home().get()),
                    FigureNames.ofCount(named.get()),
                    List.of(named.get()),
                    head,
                    false));
        }
        Optional<Item> column = draft.items.stream()
                .filter(item -> item.column(ColumnKind.TEXT) && item.home().equals(head))
                .findFirst();
        if (column.isPresent()) {
            return Optional.of(new Metric(
                    FigureReader.rows(head.get()),
                    "number_of_" + head.get().table().toLowerCase(Locale.ROOT),
                    List.of(),
                    Optional.empty(),
                    false));
        }
        return referring.stream()
                .max(Comparator.comparingLong(
                                (TableName table) -> draft.entity(table).table().rows())
                        .thenComparing(Comparator.reverseOrder()))
                .map(table -> {
                    draft.assume("ranked by the number of " + table.table(), .85);
                    return new Metric(
                            FigureReader.rows(table),
                            "number_of_" + table.table().toLowerCase(Locale.ROOT),
                            List.of(),
                            head,
                            false);
                });
    }

    private Optional<TableName> head(int before) {
        return draft.items.subList(0, before).stream()
                .filter(item -> item.name() && (item.open() || item.table().isPresent()))
                .findFirst()
                .flatMap(Item::home);
    }

    Optional<TableName> after(int at) {
        return draft.items.subList(at, draft.size()).stream()
                .filter(Item::name)
                .findFirst()
                .flatMap(Item::home);
    }

    /** "biggest order" does not mean the order's date; "latest order" does. */
    private static boolean measured(Item phrase, Item item) {
        boolean dated = item.column(ColumnKind.DATE, ColumnKind.YEAR);
        boolean aboutDates = phrase.argument().contains("date")
                || item.place().text().toLowerCase(java.util.Locale.ROOT).matches(".*(date|year|day|time).*");
        return item.column(ColumnKind.NUMBER, ColumnKind.TIME) || dated && aboutDates;
    }

    private Optional<Metric> superlative(Item phrase, int at, int next) {
        Optional<Item> item = draft.at(next).filter(Item::open);
        if (item.isPresent()
                && (item.get().is(PhraseKind.AGGREGATE) || item.get().is(PhraseKind.COUNT))) {
            return new FigureReader(draft).at(next).map(this::ranked);
        }
        if (item.isPresent() && item.get().measure().isPresent()) {
            return new FigureReader(draft).bare(next).map(this::ranked);
        }
        if (item.isPresent() && measured(phrase, item.get())) {
            return Optional.of(new Metric(
                    FigureReader.use(item.get().column().get()),
                    item.get().column().get().column().name(),
                    List.of(item.get()),
                    Optional.empty(),
                    false));
        }
        String[] argument = phrase.argument().split(":");
        List<String> hints = Arrays.asList(argument.length > 1 ? argument[1].split(",") : new String[0]);
        Optional<TableName> nearest = item.filter(Item::name).flatMap(Item::home);
        Subjects subjects = new Subjects(draft);
        Optional<Subject> subject = nearest.flatMap(table -> subjects.hintedColumn(table, hints)
                        .map(column ->
                                new Subject(new Expression.ColumnUse(Instance.of(table), column), List.of(), null)))
                .or(() -> nearest.isPresent() && item.get().table().isPresent()
                        ? Optional.empty()
                        : subjects.hinted(String.join(",", hints), at));
        if (subject.isPresent()) {
            Expression.ColumnUse use = (Expression.ColumnUse) subject.get().expression();
            draft.assumptions.add(
                    "'" + phrase.place().text() + "' is read as " + use.column().name());
            return Optional.of(new Metric(use, use.column().name(), List.of(), Optional.empty(), false));
        }
        Optional<Metric> named = new TopRanking(draft)
                .metric(next)
                .filter(found -> found.show() && !found.items().isEmpty());
        return named.isPresent() || !hints.contains("amount")
                ? named
                : nearest.filter(table -> item.get().table().isPresent()).flatMap(new TopRanking(draft)::moneyOf);
    }
}
