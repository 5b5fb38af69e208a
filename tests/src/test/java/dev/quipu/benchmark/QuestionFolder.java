package dev.quipu.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.guard.Verdict;
import dev.quipu.agent.source.CatalogReader;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.ForeignKey;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of databases and lists of questions with the SQL that answers them; all databases as one catalog. */
final class QuestionFolder {
    private final Path folder;
    private final Map<String, Catalog> catalogs = new TreeMap<>();

    /** @param tables that the SQL reads, under their names in {@link #merged} */
    record Asked(String question, List<TableName> tables) {
        Asked {
            tables = List.copyOf(tables);
        }
    }

    QuestionFolder(Path folder) throws IOException, SQLException {
        this.folder = folder;
        List<Path> databases;
        try (Stream<Path> files = Files.list(folder)) {
            databases = files.filter(file -> file.toString().endsWith(".duckdb"))
                    .sorted()
                    .toList();
        }
        Properties readOnly = new Properties();
        readOnly.setProperty("access_mode", "READ_ONLY");
        for (Path database : databases) {
            String name = database.getFileName().toString().replace(".duckdb", "");
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly)) {
                catalogs.put(name, new CatalogReader().read(connection, name, ProfileProgress.SILENT));
            }
        }
    }

    /** Every table of every database, in a schema that is called like the database. */
    Catalog merged() {
        List<Table> tables = new ArrayList<>();
        List<ForeignKey> keys = new ArrayList<>();
        catalogs.forEach((database, catalog) -> {
            for (Table table : catalog.tables()) {
                tables.add(new Table(
                        in(database, table.name()),
                        table.view(),
                        table.comment(),
                        table.rows(),
                        table.columns(),
                        table.primaryKey(),
                        table.keyDeclared()));
            }
            for (ForeignKey key : catalog.foreignKeys()) {
                keys.add(new ForeignKey(
                        in(database, key.from()),
                        key.columns(),
                        in(database, key.to()),
                        key.targets(),
                        key.origin(),
                        key.weight()));
            }
        });
        return new Catalog("folder", Dialect.DUCKDB, "folder", "main", tables, keys);
    }

    /** The questions of one list, without those whose SQL the guard refuses or that read no table. */
    List<Asked> questions(Path list) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Asked> asked = new ArrayList<>();
        try (SqlGuard guard = new SqlGuard()) {
            for (String line : Files.readAllLines(list)) {
                JsonNode entry = json.readTree(line);
                String database = entry.path("db").asText();
                Verdict verdict = guard.check(entry.path("gold_sql_duckdb").asText(), catalog(database));
                if (verdict instanceof Verdict.Allowed allowed
                        && !allowed.query().tables().isEmpty()) {
                    List<TableName> tables = allowed.query().tables().stream()
                            .map(table -> in(database, table))
                            .toList();
                    asked.add(new Asked(entry.path("question").asText(), tables));
                }
            }
        }
        return asked;
    }

    /** The lists of the folder that have the SQL of each question. */
    List<Path> lists() {
        return Stream.of("questions.jsonl", "business.jsonl", "variants.jsonl")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    private Catalog catalog(String database) {
        Catalog catalog = catalogs.get(database);
        if (catalog == null) {
            throw new IllegalArgumentException("there is no " + database + ".duckdb in the folder");
        }
        return catalog;
    }

    private static TableName in(String database, TableName table) {
        return new TableName(database, table.table());
    }
}
