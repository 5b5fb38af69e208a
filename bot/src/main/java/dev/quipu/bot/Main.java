package dev.quipu.bot;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try (java.sql.Connection c = java.sql.DriverManager.getConnection("jdbc:duckdb:")) {
            System.out.println(
                    "connected " + c.getMetaData().getDatabaseProductVersion() + String.join("|", arguments));
        }
    }
}
