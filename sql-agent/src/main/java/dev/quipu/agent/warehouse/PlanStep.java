package dev.quipu.agent.warehouse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One step of a plan as the engine prints it. */
record PlanStep(JsonNode node) {
    private static final Pattern PERCENT = Pattern.compile("System: (\\d+(?:\\.\\d+)?)%");

    String name() {
        return node.path("name").asText();
    }

    JsonNode children() {
        return node.path("children");
    }

    /** The table that it scans; empty when it scans none. */
    String table() {
        return info("Table").asText();
    }

    /** How many rows come out of it, as the engine guesses; the most there is when it guesses nothing. */
    long guess() {
        long guess = number("Estimated Cardinality");
        // zero is printed where nothing was guessed: at samples and at the last limit
        return guess == 0 ? Estimate.MOST : guess;
    }

    /** A figure; the most there is when it is none. */
    long number(String key) {
        String text = info(key).asText();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : Estimate.MOST;
    }

    boolean isSeries() {
        return name().equals("RANGE") || name().equals("GENERATE_SERIES");
    }

    boolean isEmpty() {
        return name().equals("EMPTY_RESULT");
    }

    boolean fetchesRows() {
        return info("Join Type").asText().equals("SEMI")
                && info("Conditions").asText().equals("rowid = rowid")
                && children().size() == 2;
    }

    /**
     * Whether each row of the other side meets at most one of this side: the engine turns a subquery that depends on the
     * row outside into such a join with its groups, and guesses of it as if the groups were many.
     */
    boolean meetsOnce(PlanStep side) {
        PlanStep below = side;
        while (below.name().equals("PROJECTION") && below.children().size() == 1) {
            below = new PlanStep(below.children().get(0));
        }
        long keys = texts("Conditions").stream()
                .filter(condition -> condition.contains(" IS NOT DISTINCT FROM "))
                .count();
        int groups = below.texts("Groups").size();
        return below.name().endsWith("GROUP_BY") && groups > 0 && keys >= groups;
    }

    /** The conditions of a scan that hold for all rows that it hands on. */
    List<String> filters() {
        return texts("Filters").stream()
                .filter(text -> !text.startsWith("optional:"))
                .toList();
    }

    /** How much of a table is read when the scan skips the rest without looking. */
    double sampledShare() {
        Matcher percent = PERCENT.matcher(info("Sample Method").asText());
        return percent.matches() ? Double.parseDouble(percent.group(1)) / 100 : 1;
    }

    /** One text or a list of texts; blank ones are left out. */
    List<String> texts(String key) {
        JsonNode value = info(key);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(text -> texts.add(text.asText()));
        } else {
            texts.add(value.asText());
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private JsonNode info(String key) {
        return node.path("extra_info").path(key);
    }
}
