package dev.quipu.tests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database small enough to know every figure by heart. */
final class SmallShop {
    private static final String SCRIPT = Repository.text("tests/src/test/resources/dev/quipu/tests/small-shop.sql");

    private SmallShop() {}

    static Path in(Path folder) throws SQLException {
        Path file = folder.resolve("shop.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(SCRIPT);
        }
        return file;
    }
}
