package dev.quipu.agent.worker;

import dev.quipu.agent.guard.GuardedQuery;
import dev.quipu.agent.guard.QueryPassage;
import dev.quipu.agent.warehouse.ResultLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A proved query and how to run it.
 *
 * @param time left for it when it was sent
 */
record QueryRequest(GuardedQuery query, Instant now, ZoneId zone, ResultLimits limits, Duration time) {
    byte[] body() {
        ByteArrayOutputStream passage = new ByteArrayOutputStream();
        try {
            QueryPassage.write(query, new DataOutputStream(passage));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BodyWriter()
                .block(passage.toByteArray())
                .number(now.getEpochSecond())
                .number(now.getNano())
                .text(zone.getId())
                .number(limits.rows())
                .number(limits.bytesPerCell())
                .number(limits.bytesPerResult())
                .number(time.toMillis())
                .body();
    }

    static QueryRequest read(BodyReader in) {
        try {
            GuardedQuery query = QueryPassage.read(new DataInputStream(new ByteArrayInputStream(in.block())));
            Instant now = Instant.ofEpochSecond(in.longNumber(), in.number());
            ZoneId zone = ZoneId.of(in.text());
            ResultLimits limits = new ResultLimits(in.number(), in.number(), in.longNumber());
            return new QueryRequest(query, now, zone, limits, Duration.ofMillis(in.longNumber()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
