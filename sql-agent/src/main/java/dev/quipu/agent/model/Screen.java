package dev.quipu.agent.model;

import dev.quipu.agent.model.defence.Exposure;
import dev.quipu.agent.model.defence.Masking;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.ValueCount;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between the data of a source and the model. Immutable. */
final class Screen {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
    private static final String HIDDEN = "'…'";

    private final Exposure exposure;
    private final Masking masking;

    Screen(Exposure exposure, Masking masking) {
        this.exposure = Objects.requireNonNull(exposure, "exposure is null");
        this.masking = Objects.requireNonNull(masking, "masking is null");
    }

    boolean showsRows() {
        return exposure != Exposure.SHAPE;
    }

    /** The catalog without the values that the model may not see. */
    Catalog catalog(Catalog catalog) {
        if (exposure == Exposure.ROWS) {
            return catalog;
        }
        return new Catalog(
                catalog.source(),
                catalog.dialect(),
                catalog.database(),
                catalog.defaultSchema(),
                catalog.tables().stream().map(this::table).toList(),
                catalog.foreignKeys(),
                catalog.notices());
    }

    private Table table(Table table) {
        return new Table(
                table.name(),
                table.view(),
                table.comment(),
                table.rows(),
                table.columns().stream().map(this::column).toList(),
                table.primaryKey(),
                table.keyDeclared());
    }

    private Column column(Column column) {
        ColumnProfile profile = column.profile();
        boolean hidden = exposure == Exposure.SHAPE || masking.isPersonal(column.name());
        List<ValueCount> values = hidden
                ? List.of()
                : profile.values().stream()
                        .map(value -> new ValueCount(masking.text(value.value()), value.count()))
                        .toList();
        ColumnProfile seen = new ColumnProfile(
                profile.nonNull(),
                profile.distinct(),
                hidden ? "" : masking.text(profile.minimum()),
                hidden ? "" : masking.text(profile.maximum()),
                values,
                !hidden && profile.complete());
        return new Column(column.name(), column.type(), column.kind(), column.nullable(), column.comment(), seen);
    }

    /** A value of a column as the model may see it. */
    String value(String column, String value) {
        return switch (exposure) {
            case ROWS -> value;
            case MASKED -> masking.value(column, value);
            case SHAPE -> "…";
        };
    }

    /** Words that may hold values, such as an error of the engine or an earlier headline. */
    String words(String text) {
        return switch (exposure) {
            case ROWS -> text;
            case MASKED -> masking.text(text);
            case SHAPE ->
                QUOTED.matcher(text)
                        .replaceAll(HIDDEN)
                        .replaceAll("\"[^\"]*\"", "\"…\"")
                        .replaceAll("\\d", "#");
        };
    }

    /** SQL of an earlier answer: its texts may come from the data unless the asker wrote them too. */
    String sql(String sql, String asked) {
        if (exposure == Exposure.ROWS) {
            return sql;
        }
        String known = asked.toLowerCase(Locale.ROOT);
        return QUOTED.matcher(sql).replaceAll(found -> {
            String inside = found.group().substring(1, found.group().length() - 1);
            boolean isAsked = known.contains(inside.toLowerCase(Locale.ROOT));
            boolean plain = exposure == Exposure.MASKED && masking.text(inside).equals(inside);
            return Matcher.quoteReplacement(isAsked || plain || inside.matches("[\\d-]*") ? found.group() : HIDDEN);
        });
    }
}
