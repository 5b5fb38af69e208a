package dev.quipu.agent.guard;

import dev.quipu.catalog.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Cases in a file of SQL: header lines {@code -- key: value}, then the text up to the next header. */
public final class SqlCases {
    private SqlCases() {}

    /** One text and what its header says of it. */
    public record Case(Map<String, String> header, String sql) {
        @Override
        public String toString() {
            return header.getOrDefault("why", header.getOrDefault("code", "")) + ": " + sql;
        }
    }

    public static List<Case> allowed() {
        return allowed(Dialect.DUCKDB);
    }

    public static List<Case> refused() {
        return refused(Dialect.DUCKDB);
    }

    public static List<Case> allowed(Dialect dialect) {
        return read(folder(dialect) + "allowed.sql", "-- why: ");
    }

    public static List<Case> refused(Dialect dialect) {
        return read(folder(dialect) + "refused.sql", "-- code: ");
    }

    private static String folder(Dialect dialect) {
        return dialect == Dialect.SPARK ? "spark/" : "";
    }

    private static List<Case> read(String file, String first) {
        List<Case> cases = new ArrayList<>();
        for (String part : ("\n" + text(file)).split("\n(?=" + first + ")")) {
            if (part.startsWith(first)) {
                cases.add(one(part));
            }
        }
        return cases;
    }

    private static Case one(String part) {
        Map<String, String> header = new TreeMap<>();
        String rest = part;
        while (rest.matches("(?s)-- (why|code|at|says|instead): .*")) {
            int end = rest.indexOf('\n');
            String line = rest.substring(3, end);
            header.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            rest = rest.substring(end + 1);
        }
        return new Case(header, rest.stripTrailing());
    }

    private static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(SqlCases.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
