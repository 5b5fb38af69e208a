package dev.quipu.agent.guard;

import dev.quipu.agent.guard.text.Gate;
import dev.quipu.agent.guard.text.Judgement;
import dev.quipu.agent.guard.text.Lexing;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.TablePlace;
import dev.quipu.agent.guard.text.Violation;
import dev.quipu.agent.guard.text.Visible;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts row rules, masks and hidden columns into a proved query, and then proves that no use of a protected table is left
 * outside what was put there. It writes by places and asks the gate again, so it is the same for every dialect.
 */
final class Protector {
    private final Gate gate;
    private final SqlText text;
    private final Visible visible;
    private final Judgement.Proved proved;

    Protector(Gate gate, SqlText text, Visible visible, Judgement.Proved proved) {
        this.gate = gate;
        this.text = text;
        this.visible = visible;
        this.proved = proved;
    }

    Verdict verdict() {
        List<Rewriting.Use> uses = uses();
        if (uses.isEmpty()) {
            Rewriting same = new Rewriting(text.sql(), List.of());
            return new Verdict.Allowed(query(same, proved));
        }
        Optional<Violation> violation = uses.stream()
                .filter(use -> !use.place().isPlaced())
                .findFirst()
                .map(use -> unclear(use.table(), text.find(use.table().name().table())))
                .or(() -> inName(uses))
                .or(() -> new QualifiedColumns(text, visible, proved).violation());
        if (violation.isPresent()) {
            return new Verdict.Refused(List.of(violation.get()));
        }
        Rewriting rewriting = Rewriting.of(text.sql(), uses, visible.catalog().dialect());
        Visible behind = behind(uses);
        Judgement judgement = gate.judge(
                SqlText.of(rewriting.sql(), Lexing.of(behind.catalog().dialect())), behind);
        if (judgement instanceof Judgement.Proved again && holds(rewriting, again, behind)) {
            return new Verdict.Allowed(query(rewriting, again));
        }
        // what the gate says of our own text is not for the asker
        Rewriting.Use first = uses.get(0);
        return new Verdict.Refused(List.of(unclear(first.table(), first.place().start())));
    }

    private List<Rewriting.Use> uses() {
        List<Rewriting.Use> uses = new ArrayList<>();
        proved.tables().stream()
                .distinct()
                .sorted(Comparator.comparingInt(TablePlace::start))
                .forEach(place -> visible.table(place.path())
                        .filter(table -> !table.protection().isNone())
                        .ifPresent(table -> uses.add(new Rewriting.Use(table, place))));
        return uses;
    }

    /** A column without a name gets its text for one, and from then on a query can read it as a value. */
    private Optional<Violation> inName(List<Rewriting.Use> uses) {
        return uses.stream()
                .filter(use -> use.place().inName())
                .findFirst()
                .map(use -> text.violation(
                        Violation.Code.CLAUSE,
                        use.place().start(),
                        "a result column that is made from `" + visible.written(use.table()) + "` has no name",
                        "write AS and a name after its expression"));
    }

    private Violation unclear(Table table, int index) {
        String name = visible.written(table);
        return text.violation(
                Violation.Code.TABLE,
                index,
                "`" + name + "` cannot be read in this form, because not all of it is shown",
                "write SELECT … FROM " + name + ", with an alias after the name if need be");
    }

    /** The asker's catalog with all that the protected forms read. */
    private Visible behind(List<Rewriting.Use> uses) {
        Map<TableName, Table> tables = new LinkedHashMap<>();
        visible.catalog().tables().forEach(table -> tables.put(table.name(), table));
        uses.forEach(use -> use.table().protection().reads().forEach(table -> tables.put(table.name(), table)));
        Catalog asked = visible.catalog();
        Catalog catalog = new Catalog(
                asked.source(),
                asked.dialect(),
                asked.database(),
                asked.defaultSchema(),
                List.copyOf(tables.values()),
                List.of());
        return new Visible(catalog, visible.mode());
    }

    /**
     * Inside each piece stand exactly the tables that its form reads; outside stand exactly the uses of the analyst's
     * text that are not protected, each at its place.
     */
    private boolean holds(Rewriting rewriting, Judgement.Proved again, Visible behind) {
        Set<TablePlace> outside = new HashSet<>(again.tables());
        for (Rewriting.Piece piece : rewriting.pieces()) {
            Set<TableName> inside = new TreeSet<>();
            again.tables().stream().filter(piece::holds).forEach(place -> {
                behind.table(place.path()).map(Table::name).ifPresent(inside::add);
                outside.remove(place);
            });
            Set<TableName> expected = new TreeSet<>();
            piece.table().protection().reads().forEach(table -> expected.add(table.name()));
            if (!inside.equals(expected)) {
                return false;
            }
        }
        Set<TablePlace> unprotected = new HashSet<>();
        proved.tables().stream().filter(this::isUnprotected).forEach(place -> unprotected.add(moved(place, rewriting)));
        return outside.equals(unprotected);
    }

    private boolean isUnprotected(TablePlace place) {
        return visible.table(place.path())
                .map(table -> table.protection().isNone())
                .orElse(!visible.namesAreKnown());
    }

    private static TablePlace moved(TablePlace place, Rewriting rewriting) {
        if (!place.isPlaced()) {
            return place;
        }
        int start = rewriting.written(place.start());
        return new TablePlace(
                place.path(), start, start + place.end() - place.start(), place.renamed(), place.inName());
    }

    private GuardedQuery query(Rewriting rewriting, Judgement.Proved runs) {
        List<Table> tables = proved.tables().stream()
                .flatMap(place -> visible.table(place.path()).stream())
                .distinct()
                .sorted(Comparator.comparing(Table::name))
                .toList();
        return new GuardedQuery(text.sql(), tables, proved.tables(), rewriting, runs.clockUses());
    }
}
