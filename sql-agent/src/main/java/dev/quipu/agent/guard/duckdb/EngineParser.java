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
    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_JSON)
                    .build())
            .build());
    private final Connection connection;
    private final PreparedStatement serialize;

    EngineParser() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:", properties());
        serialize = connection.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))");
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        properties.setProperty("memory_limit", "512MB");
        properties.setProperty("threads", "1");
        properties.setProperty("temp_directory", "");
        return properties;
    }

    /**
     * The answer of {@code json_serialize_sql}: {@code statements}, or {@code error} with type, message and position.
     *
     * @throws JsonProcessingException when the tree is nested too deep to be read
     */
    JsonNode parse(String sql) throws SQLException, JsonProcessingException {
        serialize.setString(1, sql);
        try (ResultSet rows = serialize.executeQuery()) {
            rows.next();
            return json.readTree(rows.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            serialize.close();
        }
    }
}
