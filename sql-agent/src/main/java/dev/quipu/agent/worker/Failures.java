package dev.quipu.agent.worker;

import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalInt;

/** What went wrong in a worker, as bytes and back. */
final class Failures {
    private static final int OF_A_QUERY = 0;
    private static final int OF_A_SOURCE = 1;
    private static final int FAULT = 2;

    private Failures() {}

    static byte[] of(WarehouseException failure) {
        return new BodyWriter()
                .octet(OF_A_QUERY)
                .text(failure.kind().name())
                .text(failure.what())
                .text(failure.instead())
                .number(failure.position().orElse(-1))
                .flag(failure.ofNames())
                .body();
    }

    static byte[] of(SourceException failure) {
        return new BodyWriter()
                .octet(OF_A_SOURCE)
                .text(failure.what())
                .text(failure.instead())
                .body();
    }

    /** Something that nobody expected; its trace is for the error log. */
    static byte[] ofFault(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return new BodyWriter().octet(FAULT).text(trace.toString()).body();
    }

    static Exception read(byte[] body) {
        BodyReader in = new BodyReader(body);
        int sort = in.octet();
        return switch (sort) {
            case OF_A_QUERY -> {
                WarehouseException.Kind kind = WarehouseException.Kind.valueOf(in.text());
                String what = in.text();
                String instead = in.text();
                OptionalInt position = place(in.number());
                yield new WarehouseException(kind, what, instead, position, in.flag());
            }
            case OF_A_SOURCE -> new SourceException(in.text(), in.text());
            default -> new WorkerFault(in.text());
        };
    }

    private static OptionalInt place(int position) {
        return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
