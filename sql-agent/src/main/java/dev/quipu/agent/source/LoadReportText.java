package dev.quipu.agent.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** A report of a load as JSON. */
public final class LoadReportText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LoadReportText() {}

    public static byte[] write(LoadReport report) {
        try {
            return MAPPER.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of a load can be written", e);
        }
    }

    /** @throws IllegalArgumentException when the text is no report */
    public static LoadReport read(byte[] text) {
        try {
            return MAPPER.readValue(text, LoadReport.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no report of a load", e);
        }
    }
}
