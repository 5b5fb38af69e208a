package dev.quipu.agent.worker;

import dev.quipu.agent.warehouse.WarehouseLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/** Which database to open, and how. */
record OpenRequest(Path file, WarehouseLimits limits, ZoneId sourceZone) {
    byte[] body() {
        return new BodyWriter()
                .text(file.toAbsolutePath().toString())
                .number(limits.memoryMegabytes())
                .number(limits.threads())
                .number(limits.connections())
                .number(limits.longest().toMillis())
                .text(sourceZone.getId())
                .body();
    }

    static OpenRequest read(BodyReader in) {
        Path file = Path.of(in.text());
        WarehouseLimits limits =
                new WarehouseLimits(in.number(), in.number(), in.number(), Duration.ofMillis(in.longNumber()));
        return new OpenRequest(file, limits, ZoneId.of(in.text()));
    }
}
