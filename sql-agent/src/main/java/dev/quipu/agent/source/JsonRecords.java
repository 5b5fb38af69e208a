package dev.quipu.agent.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Copies the records of a JSON file into one plain form, each with the line on which it starts in the original. */
final class JsonRecords {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int LONGEST_LINE = 1 << 20;

    /** In UTF-8 at most 12 MB, where the engine takes 16. */
    private static final int LONGEST_RECORD = 4_000_000;

    private JsonRecords() {}

    /**
     * Copies all records and returns their number.
     *
     * <p>In a file with one record a line, a broken line is rejected alone. Elsewhere nobody can tell where the next
     * record starts, so a break ends it all.
     */
    static long copy(Reader original, Path file, Path copy, Rejects rejects) throws IOException, SourceException {
        try (BufferedReader reader = new BufferedReader(original, LONGEST_LINE);
                BufferedWriter out = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            reader.mark(LONGEST_LINE);
            boolean recordALine = isRecord(firstLine(reader));
            reader.reset();
            return recordALine ? copyLines(reader, out, rejects) : copyValues(reader, file, out);
        }
    }

    /** The first line that is not blank, or what of it can be looked at. */
    private static String firstLine(BufferedReader reader) throws IOException {
        char[] start = new char[LONGEST_LINE - 1];
        int read = reader.read(start);
        String text = read <= 0 ? "" : new String(start, 0, read).stripLeading();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static long copyLines(BufferedReader reader, BufferedWriter out, Rejects rejects) throws IOException {
        long records = 0;
        long number = 0;
        @Nullable String line;
        while ((line = reader.readLine()) != null) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (line.length() > LONGEST_RECORD) {
                rejects.row(number, "the record is longer than four million letters");
            } else if (isRecord(line)) {
                out.write("{\"" + Workplace.LINE + "\":" + number + ",\"record\":" + line.strip() + "}\n");
                records++;
            } else {
                rejects.row(number, "the line is no JSON object");
            }
        }
        return records;
    }

    private static boolean isRecord(String line) {
        try (JsonParser parser = FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static long copyValues(Reader reader, Path file, BufferedWriter out) throws IOException, SourceException {
        long records = 0;
        try (JsonParser parser = FACTORY.createParser(reader);
                JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.setRootValueSeparator(null);
            boolean inArray = false;
            @Nullable JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (!inArray && token == JsonToken.START_ARRAY) {
                    inArray = true;
                } else if (inArray && token == JsonToken.END_ARRAY) {
                    inArray = false;
                } else {
                    copyValue(parser, generator);
                    records++;
                }
            }
        } catch (JsonProcessingException e) {
            throw new SourceException(
                    file.getFileName() + " is broken in line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("no JSON"),
                    "Correct the file, or export it again from the program that made it.",
                    e);
        }
        return records;
    }

    private static void copyValue(JsonParser parser, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeNumberField(Workplace.LINE, parser.currentTokenLocation().getLineNr());
        generator.writeFieldName("record");
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        if (!object) {
            generator.writeStartObject();
            generator.writeFieldName("value");
        }
        generator.copyCurrentStructureExact(parser);
        if (!object) {
            generator.writeEndObject();
        }
        generator.writeEndObject();
        generator.writeRaw('\n');
    }
}
