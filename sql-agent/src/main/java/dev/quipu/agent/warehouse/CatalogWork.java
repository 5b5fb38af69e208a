package dev.quipu.agent.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads a source with fixed SQL of ours, never an analyst's. */
@FunctionalInterface
public interface CatalogWork<T> {
    T with(Connection connection) throws SQLException;
}
