package dev.quipu.agent.source;

import dev.quipu.catalog.Catalog;
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

    public CatalogReader() {
        this(Sampling.DEFAULT);
    }

    public CatalogReader(Sampling sampling) {
        this.sampling = Objects.requireNonNull(sampling, "sampling is null");
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
        TableReader reader = new TableReader(connection, sampling, roles, shapes, declared);

        List<Notice> notices = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (int done = 0; done < shapes.size(); done++) {
            TableShape shape = shapes.get(done);
            progress.report(done, shapes.size(), shape.name().table());
            try {
                tables.add(reader.read(shape));
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

    private static Notice brokenView(TableShape shape, SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return new Notice(
                "the view " + shape.name() + " does not work (" + reason + ") and is left out",
                "repair or drop the view in the database");
    }
}
