/** Judges queries by DuckDB's own grammar; everything is refused that no list allows. */
@NullMarked
package dev.quipu.agent.guard.duckdb;

import org.jspecify.annotations.NullMarked;
