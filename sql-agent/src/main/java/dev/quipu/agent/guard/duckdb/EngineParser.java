package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * DuckDB's own parser: a private database in memory without tables, files or network, asked for nothing but the tree of
 * a text. For one thread at a time, whose stack has to hold 16 MB.
 */
final class EngineParser implements AutoCloseable {
    private static final int DEEPEST_JSON = 3_000;
    /** Bytes; a query of as many parts as are allowed stays below. */
    private static final int LONGEST_JSON = 24 * 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_JSON)
                    .build())
            .build());
    private final Connection connection;
    private final PreparedStatement serialize;

    EngineParser() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:", properties());
        serialize = connection.prepareStatement("SELECT CASE WHEN strlen(tree) <= " + LONGEST_JSON + " THEN tree END"
                + " FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree)");
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("memory_limit", "256MB");
        properties.setProperty("threads", "1");
        properties.setProperty("temp_directory", "");
        return properties;
    }

    /**
     * The answer of {@code json_serialize_sql}: {@code statements}, or {@code error} with type, message and position.
     *
     * @throws TooLarge when the tree is too large or nested too deep to be read
     * @throws SQLException when the engine could not do it; this parser is of no use any more
     */
    JsonNode parse(String sql) throws SQLException, TooLarge {
        serialize.setString(1, sql);
        try (ResultSet rows = serialize.executeQuery()) {
            rows.next();
            String tree = rows.getString(1);
            if (tree == null) {
                throw new TooLarge();
            }
            return json.readTree(tree);
        } catch (JsonProcessingException e) {
            throw new TooLarge();
        }
    }

    /** The tree of the text is larger or deeper than any query needs. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            serialize.close();
        }
    }
}
