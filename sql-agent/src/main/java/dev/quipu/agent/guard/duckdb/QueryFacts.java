package dev.quipu.agent.guard.duckdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quipu.agent.guard.text.ColumnScope;
import dev.quipu.agent.guard.text.SqlText;
import dev.quipu.agent.guard.text.TablePlace;
import java.util.List;

/**
 * What a query uses, as the engine's own parser understands it. Places are UTF-8 byte offsets into its text, -1 when
 * unknown.
 */
record QueryFacts(
        List<TableUse> tables,
        List<FunctionUse> functions,
        List<ColumnUse> columns,
        List<TypeUse> types,
        List<Refusal> refusals,
        int joins,
        int largestWith,
        int notMaterialized) {
    QueryFacts {
        tables = List.copyOf(tables);
        functions = List.copyOf(functions);
        columns = List.copyOf(columns);
        types = List.copyOf(types);
        refusals = List.copyOf(refusals);
    }

    /**
     * A name in FROM that is no CTE.
     *
     * @param inName whether it stands in something that the engine names by its text
     */
    record TableUse(List<String> path, long place, long length, boolean renamed, boolean inName) {
        TableUse {
            path = List.copyOf(path);
        }

        /** The table's name alone; what the engine calls its place begins and ends with the aliases. */
        TablePlace in(SqlText text) {
            if (place < 0) {
                return new TablePlace(path, -1, -1, renamed, inName);
            }
            return text.nameWithin(text.indexOfByte(place), text.indexOfByte(place + length), path)
                    .map(name -> new TablePlace(path, name.start(), name.end(), renamed, inName))
                    .orElseGet(() -> new TablePlace(path, -1, -1, renamed, inName));
        }
    }

    /**
     * A call.
     *
     * @param path the name with what stands before it, which may be a schema or the value of a method chain
     * @param inFrom whether it stands in FROM
     * @param nameless whether it is a whole result column without an alias
     * @param length bytes from its place to its end
     */
    record FunctionUse(
            String name, List<String> path, boolean inFrom, boolean nameless, JsonNode call, long place, long length) {
        FunctionUse {
            path = List.copyOf(path);
        }
    }

    /** A name that stands for a column, and where it is looked up. */
    record ColumnUse(List<String> path, ColumnScope scope, boolean nameless, long place, long length) {
        ColumnUse {
            path = List.copyOf(path);
        }
    }

    /**
     * The name of a type.
     *
     * @param cells how many values one of it holds in arrays of a fixed length
     */
    record TypeUse(List<String> path, double cells, long place) {
        TypeUse {
            path = List.copyOf(path);
        }
    }

    /** Something that may not stand where it stands, by the name of the object or field. */
    record Refusal(boolean size, String subject, long place) {}
}
