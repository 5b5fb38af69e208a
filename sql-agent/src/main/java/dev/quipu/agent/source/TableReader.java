package dev.quipu.agent.source;

import dev.quipu.agent.source.TableReading.ColumnReading;
import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a table of the catalog from its shape, its rows and the declared keys. */
final class TableReader {
    private final TableProfiler profiler;
    private final KindRules kinds;
    private final KeyFinder keyFinder;
    private final CompositeKeys compositeKeys;
    private final DeclaredKeys declared;

    TableReader(
            TableProfiler profiler,
            CompositeKeys compositeKeys,
            NameRoles roles,
            List<TableShape> shapes,
            DeclaredKeys declared) {
        List<String> tableNames =
                shapes.stream().map(shape -> shape.name().table()).toList();
        this.profiler = profiler;
        ColumnWords columnWords = new ColumnWords(roles, tableNames);
        this.kinds = new KindRules(roles, columnWords);
        this.keyFinder = new KeyFinder(roles, columnWords);
        this.compositeKeys = compositeKeys;
        this.declared = declared;
    }

    Table read(TableShape shape) throws SQLException {
        TableReading reading = profiler.read(shape);
        List<Column> columns = columns(shape, reading);
        List<String> key = declared.primaryOf(shape.name());
        boolean keyDeclared = !key.isEmpty();
        return new Table(
                shape.name(),
                shape.view(),
                shape.comment(),
                reading.rows(),
                columns,
                keyDeclared ? key : found(shape, columns, reading.rows()),
                keyDeclared);
    }

    /** The table as far as it is known without its rows. */
    Table unread(TableShape shape) {
        List<Column> columns = columns(shape, TableReading.unknown(shape));
        return new Table(shape.name(), shape.view(), shape.comment(), 0, columns, List.of(), false);
    }

    private List<Column> columns(TableShape shape, TableReading reading) {
        List<String> key = declared.primaryOf(shape.name());
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < shape.columns().size(); index++) {
            ColumnShape column = shape.columns().get(index);
            ColumnReading columnReading = reading.columns().get(index);
            boolean inKey = key.contains(column.name()) || declared.refers(shape.name(), column.name());
            columns.add(new Column(
                    column.name(),
                    column.type(),
                    kinds.kind(column, columnReading, inKey),
                    column.nullable(),
                    column.comment(),
                    columnReading.profile()));
        }
        return columns;
    }

    private List<String> found(TableShape shape, List<Column> columns, long rows) throws SQLException {
        Optional<Column> single = keyFinder.find(shape.name().table(), columns, rows);
        if (single.isPresent()) {
            return List.of(single.get().name());
        }
        return shape.view() ? List.of() : compositeKeys.find(shape.name(), columns, rows);
    }
}
