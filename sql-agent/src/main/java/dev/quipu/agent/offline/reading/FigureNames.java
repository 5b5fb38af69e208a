package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.query.Expression.Function;
import java.util.Locale;

/** Names for the columns of a result that are figures. */
final class FigureNames {
    private FigureNames() {}

    static String of(Function function, Item item) {
        String prefix = switch (function) {
            case SUM -> "total";
            case AVG -> "average";
            case MIN -> "minimum";
            case MAX -> "maximum";
            case MEDIAN -> "median";
            case STDDEV -> "spread";
            case COUNT -> "number";
        };
        String noun = item.measure()
                .map(target -> target.name())
                .or(() -> item.column().map(target -> target.column().name()))
                .orElseGet(() -> item.place().text());
        String plain = noun.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return plain.startsWith(prefix) ? plain : prefix + "_" + plain;
    }

    static String ofCount(Item item) {
        if (item.measure().isPresent()) {
            return of(Function.SUM, item);
        }
        String noun = item.value().isPresent() || item.table().isPresent()
                ? item.home().get().table()
                : item.column().map(target -> target.column().name()).orElse("rows");
        return "number_of_" + noun.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
