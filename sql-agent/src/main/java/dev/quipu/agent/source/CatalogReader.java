package dev.quipu.agent.source;

import dev.quipu.agent.source.TableReading.ColumnReading;
import dev.quipu.agent.source.TableShape.ColumnShape;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Notice;
import dev.quipu.catalog.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads an open DuckDB database into a catalog: schema, keys, and a profile of every column. Safe for several threads. */
public final class CatalogReader {
    private final Sampling sampling;
    private final NameRoles roles = NameRoles.read();
    private final KeyFinder keyFinder = new KeyFinder(roles);

    public CatalogReader() {
        this(Sampling.DEFAULT);
    }

    public CatalogReader(Sampling sampling) {
        this.sampling = Objects.requireNonNull(sampling, "sampling is null");
    }

    /**
     * Reads the database that the connection opened; other attached databases are left out. Only reads.
     *
     * @param sourceId the id by which people name the source
     * @throws SQLException when the database cannot be read; a view that does not work is only a notice
     */
    public Catalog read(Connection connection, String sourceId, ProfileProgress progress) throws SQLException {
        SchemaReader schema = new SchemaReader(connection);
        SchemaReader.Place place = schema.place();
        List<TableShape> shapes = schema.tables();
        DeclaredKeys keys = DeclaredKeys.read(connection);
        KindRules kinds = new KindRules(
                roles,
                JoinSides.stems(
                        shapes.stream().map(shape -> shape.name().table()).toList()));
        TableProfiler profiler = new TableProfiler(connection, sampling, roles);

        List<Notice> notices = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (int done = 0; done < shapes.size(); done++) {
            TableShape shape = shapes.get(done);
            progress.report(done, shapes.size(), shape.name().table());
            try {
                tables.add(table(shape, profiler.read(shape), kinds, keys));
            } catch (SQLException e) {
                if (!shape.view() || interrupted(e)) {
                    throw e;
                }
                notices.add(brokenView(shape, e));
            }
        }
        progress.report(shapes.size(), shapes.size(), "");
        List<ForeignKey> foreignKeys = new ForeignKeyInference(connection, sampling, roles).complete(tables, keys);
        return new Catalog(sourceId, Dialect.DUCKDB, place.database(), place.schema(), tables, foreignKeys, notices);
    }

    private Table table(TableShape shape, TableReading reading, KindRules kinds, DeclaredKeys keys) {
        List<String> declared = keys.primaryOf(shape.name());
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < shape.columns().size(); index++) {
            ColumnShape column = shape.columns().get(index);
            ColumnReading columnReading = reading.columns().get(index);
            boolean inKey = declared.contains(column.name()) || keys.refers(shape.name(), column.name());
            columns.add(new Column(
                    column.name(),
                    column.type(),
                    kinds.kind(column, columnReading, inKey),
                    column.nullable(),
                    column.comment(),
                    columnReading.profile()));
        }
        List<String> primary = declared.isEmpty() ? found(shape, columns, reading.rows()) : declared;
        return new Table(
                shape.name(), shape.view(), shape.comment(), reading.rows(), columns, primary, !declared.isEmpty());
    }

    private List<String> found(TableShape shape, List<Column> columns, long rows) {
        return keyFinder.find(shape.name().table(), columns, rows).stream()
                .map(Column::name)
                .toList();
    }

    private static boolean interrupted(SQLException e) {
        return String.valueOf(e.getMessage()).startsWith("INTERRUPT");
    }

    private static Notice brokenView(TableShape shape, SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new Notice(
                "the view " + shape.name() + " does not work (" + reason + ") and is left out",
                "repair or drop the view in the database");
    }
}
