package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression;
import dev.quipu.agent.offline.query.Expression.ColumnUse;
import dev.quipu.agent.offline.query.Predicate;
import dev.quipu.agent.offline.query.Predicate.Literal;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.TableName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "price over 800", "at least 4 loans", "older than 30", "more than the average price". */
final class ComparisonRule implements Rule {
    @Override
    public void apply(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Item phrase = draft.item(i);
            if (phrase.isOpen(PhraseKind.BETWEEN)) {
                between(draft, i);
            } else if (phrase.isOpen(PhraseKind.COMPARE)) {
                compare(draft, i);
            } else if (phrase.isOpen(PhraseKind.COMPARE_AFTER)
                    && draft.at(i - 1)
                            .filter(item -> item.open() && item.tag() instanceof Tag.Figure)
                            .isPresent()) {
                figureBefore(draft, i);
            }
        }
    }

    private static void between(Draft draft, int i) {
        Optional<Tag.Figure> low = figure(draft, i + 1);
        boolean direct = figure(draft, i + 2).isPresent();
        int end = direct ? i + 2 : i + 3;
        Optional<Tag.Figure> high = figure(draft, end);
        Subjects subjects = new Subjects(draft);
        Optional<Subject> subject = subjects.after(end + 1)
                .filter(found -> !found.expression().aggregates())
                .or(() -> subjects.before(i, ""))
                .or(() -> subjects.elsewhere("", i));
        if (low.isPresent() && high.isPresent() && (direct || draft.joint(i + 2)) && subject.isPresent()) {
            draft.where.add(new Predicate.Between(
                    subject.get().expression(),
                    number(low.get().value()),
                    number(high.get().value())));
            subject.get().use();
            for (int at = i; at <= end; at++) {
                draft.item(at).use();
            }
        }
    }

    private static void compare(Draft draft, int i) {
        String[] argument = draft.item(i).argument().split(":");
        String hints = argument.length > 1 ? argument[1] : "";
        boolean negated = draft.is(i - 1, PhraseKind.NOT);
        String operator = negated ? opposite(argument[0]) : argument[0];
        int operand = i + 1;
        Optional<Tag.Figure> figure = figure(draft, operand);
        if (figure.isPresent()) {
            if (withNumber(draft, i, operand, operand + 1, operator, hints)) {
                useBoth(draft, i, negated);
            }
            return;
        }
        if (againstAggregate(draft, i, operand, operator, hints)) {
            useBoth(draft, i, negated);
        }
    }

    private static void useBoth(Draft draft, int i, boolean negated) {
        draft.item(i).use();
        if (negated) {
            draft.item(i - 1).use();
        }
    }

    /** "4 or more loans". */
    private static void figureBefore(Draft draft, int i) {
        if (withNumber(draft, i - 1, i - 1, i + 1, draft.item(i).argument(), "")) {
            draft.item(i).use();
        }
    }

    private static boolean withNumber(
            Draft draft, int phraseAt, int numberAt, int afterAt, String operator, String hints) {
        Tag.Figure figure = (Tag.Figure) draft.item(numberAt).tag();
        Subjects subjects = new Subjects(draft);
        Optional<Subject> subject = subjects.after(afterAt)
                .or(() -> subjects.before(phraseAt, hints))
                .or(() -> subjects.elsewhere(hints, phraseAt));
        if (subject.isEmpty()) {
            return false;
        }
        Literal value = number(percent(figure, subject.get()));
        if (subject.get().age()) {
            return false;
        }
        Predicate predicate = new Predicate.Compare(subject.get().expression(), plain(operator), value);
        add(draft, subject.get(), predicate);
        draft.item(numberAt).use();
        return true;
    }

    private static void add(Draft draft, Subject subject, Predicate predicate) {
        if (subject.expression().aggregates()) {
            draft.having.add(predicate);
            if (draft.has(PhraseKind.EXTRA)) {
                subject.shown().ifPresent(name -> draft.figure(subject.expression(), name));
            }
        } else {
            draft.where.add(predicate);
        }
        subject.use();
    }

    private static BigDecimal percent(Tag.Figure figure, Subject subject) {
        return figure.percent() && subject.fraction() ? figure.value().movePointLeft(2) : figure.value();
    }

    private static String plain(String operator) {
        return switch (operator) {
            case "older" -> ">";
            case "younger" -> "<";
            default -> operator;
        };
    }

    private static String opposite(String operator) {
        return switch (operator) {
            case ">" -> "<=";
            case "<" -> ">=";
            case ">=" -> "<";
            case "<=" -> ">";
            case "=" -> "<>";
            default -> operator;
        };
    }

    private static boolean againstAggregate(Draft draft, int i, int operand, String operator, String hints) {
        Optional<Item> function = draft.at(operand)
                .filter(item ->
                        item.isOpen(PhraseKind.AGGREGATE) && !item.argument().equals("SUM"));
        if (function.isEmpty()) {
            return againstColumn(draft, i, operand, operator, hints);
        }
        Subjects subjects = new Subjects(draft);
        Optional<FigureReader.Found> named = new FigureReader(draft).at(operand);
        Optional<Subject> subject = subjects.before(i, hints)
                .or(() -> named.flatMap(
                        found -> subjects.plain(found.items().get(found.items().size() - 1))));
        if (subject.isEmpty()) {
            return false;
        }
        Expression left = subject.get().expression();
        Expression inside = left instanceof Expression.Aggregate aggregate ? aggregate.argument() : left;
        if (!(inside instanceof ColumnUse use)) {
            return false;
        }
        named.ifPresent(FigureReader.Found::use);
        function.get().use();
        int after = named.map(FigureReader.Found::next).orElse(operand + 1);
        Query query = figureOf(
                Expression.Function.valueOf(function.get().argument()),
                use,
                inside(draft, after, use.table().table()));
        (left.aggregates() ? draft.having : draft.where).add(new Predicate.CompareQuery(left, plain(operator), query));
        subject.get().use();
        return true;
    }

    private static boolean againstColumn(Draft draft, int i, int operand, String operator, String hints) {
        Optional<Subject> left = new Subjects(draft).before(i, hints);
        Optional<Item> right = draft.at(operand).filter(item -> item.open() && item.column(ColumnKind.NUMBER));
        if (left.isEmpty() || right.isEmpty() || left.get().expression().aggregates()) {
            return false;
        }
        draft.where.add(new Predicate.CompareExpressions(
                left.get().expression(),
                plain(operator),
                FigureReader.use(right.get().column().get())));
        left.get().use();
        right.get().use();
        return true;
    }

    private static Query figureOf(Expression.Function function, ColumnUse use, List<Predicate> conditions) {
        Expression figure = new Expression.Aggregate(function, false, use, List.of());
        return new Query(
                use.table(),
                List.of(new Output(figure, "figure")),
                List.of(),
                conditions,
                List.of(),
                List.of(),
                0,
                false,
                List.of());
    }

    /** "the average price of the titles in Poetry": the values behind the figure narrow it down, not the rows. */
    private static List<Predicate> inside(Draft draft, int from, TableName table) {
        List<Predicate> conditions = new ArrayList<>();
        for (int i = from; i < draft.size(); i++) {
            Item item = draft.item(i);
            if (item.open()
                    && item.value().isPresent()
                    && draft.schema.distance(table, item.home().get()) < 9
                    && !draft.schema.multiplies(table, item.home().get())) {
                conditions.add(Values.predicate(List.of(item.value().get()), false));
                item.use();
            } else if (item.open()
                    && item.table().isPresent()
                    && item.home().get().equals(table)) {
                item.use();
            } else if (item.open() && !(item.tag() instanceof Tag.Unknown)) {
                break;
            }
        }
        return conditions;
    }

    static Optional<Tag.Figure> figure(Draft draft, int index) {
        return draft.at(index)
                .filter(Item::open)
                .map(Item::tag)
                .filter(Tag.Figure.class::isInstance)
                .map(Tag.Figure.class::cast);
    }

    static Literal number(BigDecimal value) {
        return new Literal(value.stripTrailingZeros().toPlainString(), Literal.Type.NUMBER);
    }
}
