package dev.quipu.bot.config;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** YAML as a tree that remembers its lines. */
sealed interface Yaml {
    int line();

    /** A single value as it is written; empty for a key without a value. */
    record Value(String text, int line) implements Yaml {}

    /** Keys with their values, in the order of the text. */
    record Mapping(List<Entry> entries, int line) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A list of single values, in the order of the text. */
    record Items(List<String> texts, int line) implements Yaml {
        public Items {
            texts = List.copyOf(texts);
        }
    }

    /** A list of anything else, or a reference to an anchor; no setting takes one. */
    record Other(int line) implements Yaml {}

    /** A key with its value. */
    record Entry(String key, int line, Yaml value) {}

    /** @throws IOException when the text is no YAML; a {@code JsonProcessingException} then tells the line */
    static Yaml read(String text) throws IOException {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            @Nullable JsonToken first = parser.nextToken();
            return first == null ? new Mapping(List.of(), 1) : node(parser);
        }
    }

    private static Yaml node(YAMLParser parser) throws IOException {
        int line = line(parser);
        @Nullable JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            List<Entry> entries = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int keyLine = line(parser);
                parser.nextToken();
                entries.add(new Entry(key, keyLine, node(parser)));
            }
            return new Mapping(entries, line);
        }
        if (token == JsonToken.START_ARRAY) {
            return items(parser, line);
        }
        if (parser.isCurrentAlias()) {
            return new Other(line);
        }
        return new Value(token == JsonToken.VALUE_NULL ? "" : parser.getText(), line);
    }

    private static Yaml items(YAMLParser parser, int line) throws IOException {
        List<String> texts = new ArrayList<>();
        boolean plain = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Yaml item = node(parser);
            if (item instanceof Value value) {
                texts.add(value.text());
            } else {
                plain = false;
            }
        }
        return plain ? new Items(texts, line) : new Other(line);
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
