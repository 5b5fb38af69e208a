package dev.quipu.agent.model;

import dev.quipu.agent.explain.EmptyResult;
import dev.quipu.agent.guard.text.QueryOutline;
import dev.quipu.agent.guard.text.QueryOutline.Block;
import dev.quipu.agent.guard.text.QueryOutline.Source;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a query may have given no rows: empty tables, and conditions for values that do not exist. */
final class EmptyReasons {
    private static final Pattern FOR_A_VALUE =
            Pattern.compile("(?:.*\\.)?[\"`]?([\\w ]+)[\"`]?\\s*(?:=|ILIKE|LIKE)\\s*'((?:[^'%]|'')*)'");
    private static final int MOST = 3;

    private EmptyReasons() {}

    /** Empty when the catalog knows of nothing. */
    static String of(QueryOutline outline, Catalog catalog) {
        List<String> reasons = new ArrayList<>();
        for (Block block : outline.blocks()) {
            List<Table> tables = block.sources().stream()
                    .flatMap(source -> table(source, catalog).stream())
                    .toList();
            tables.stream()
                    .filter(table -> table.rows() == 0)
                    .forEach(table -> reasons.add(table.name().table() + " holds no rows at all."));
            block.conditions().forEach(condition -> reason(condition, tables).ifPresent(reasons::add));
        }
        return String.join(" ", reasons.stream().distinct().limit(MOST).toList());
    }

    private static Optional<Table> table(Source source, Catalog catalog) {
        List<String> path = source.path();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String schema = path.size() > 1 ? path.get(path.size() - 2) : catalog.defaultSchema();
        return catalog.table(schema, path.get(path.size() - 1));
    }

    private static Optional<String> reason(String condition, List<Table> tables) {
        Matcher matcher = FOR_A_VALUE.matcher(condition);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String value = matcher.group(2).replace("''", "'");
        List<Column> columns = tables.stream()
                .flatMap(table -> table.column(matcher.group(1).strip()).stream())
                .toList();
        return columns.size() == 1 ? Optional.of(EmptyResult.forValue(columns.get(0), value)) : Optional.empty();
    }
}
