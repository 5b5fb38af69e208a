package dev.quipu.agent.source;

import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Notice;
import dev.quipu.catalog.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads an open DuckDB database into a catalog: schema, keys, and a profile of every column. Safe for several threads. */
public final class CatalogReader {
    private static final int SECONDS_FOR_A_VIEW = 10;

    private final Sampling sampling;
    private final int secondsForAView;
    private final NameRoles roles = NameRoles.read();

    public CatalogReader() {
        this(Sampling.DEFAULT);
    }

    public CatalogReader(Sampling sampling) {
        this(sampling, SECONDS_FOR_A_VIEW);
    }

    /** @param secondsForAView how long one query over a view may take; tables are bounded by their sample */
    CatalogReader(Sampling sampling, int secondsForAView) {
        this.sampling = Objects.requireNonNull(sampling, "sampling is null");
        this.secondsForAView = secondsForAView;
    }

    Sampling sampling() {
        return sampling;
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
        DeclaredKeys declared = DeclaredKeys.read(connection);
        TableProfiler profiler = new TableProfiler(connection, sampling, roles, secondsForAView);
        CompositeKeys compositeKeys = new CompositeKeys(connection, sampling);
        TableReader reader = new TableReader(profiler, compositeKeys, roles, shapes, declared);

        List<Notice> notices = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (int done = 0; done < shapes.size(); done++) {
            TableShape shape = shapes.get(done);
            progress.report(done, shapes.size(), shape.name().table());
            try {
                tables.add(reader.read(shape));
            } catch (SQLTimeoutException e) {
                tables.add(reader.unread(shape));
                notices.add(slowView(shape));
            } catch (SQLException e) {
                if (!shape.view() || interrupted(e)) {
                    throw e;
                }
                notices.add(brokenView(shape, e));
            }
        }
        List<ForeignKey> keys = new ForeignKeyInference(connection, sampling, roles).complete(tables, declared);
        progress.report(shapes.size(), shapes.size(), "");
        return new Catalog(
                sourceId,
                Dialect.DUCKDB,
                place.database(),
                place.schema(),
                JoinedColumns.mark(tables, keys),
                keys,
                notices);
    }

    private static boolean interrupted(SQLException e) {
        return String.valueOf(e.getMessage()).startsWith("INTERRUPT");
    }

    private static Notice slowView(TableShape shape) {
        return new Notice(
                "the view " + shape.name() + " takes too long to be looked at; its rows and values are not known",
                "Name its columns in a question, or make a table of it.");
    }

    private static Notice brokenView(TableShape shape, SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new Notice(
                "the view " + shape.name() + " does not work (" + reason + ") and is left out",
                "Repair or drop the view in the database.");
    }
}
