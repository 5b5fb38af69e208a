package dev.quipu.agent.worker;

import dev.quipu.agent.warehouse.Estimate;
import dev.quipu.catalog.TableName;
import java.util.ArrayList;
import java.util.List;

/** What a query would cost, as bytes. */
final class Estimates {
    private Estimates() {}

    static byte[] write(Estimate estimate) {
        BodyWriter out = new BodyWriter()
                .number(estimate.rows())
                .number(estimate.bytes())
                .number(estimate.largestStep());
        for (Estimate.Scan scan : estimate.scans()) {
            out.text(scan.table().schema())
                    .text(scan.table().table())
                    .number(scan.rows())
                    .number(scan.bytes());
        }
        return out.body();
    }

    static Estimate read(byte[] body) {
        BodyReader in = new BodyReader(body);
        long rows = in.longNumber();
        long bytes = in.longNumber();
        long largestStep = in.longNumber();
        List<Estimate.Scan> scans = new ArrayList<>();
        while (in.hasMore()) {
            scans.add(new Estimate.Scan(new TableName(in.text(), in.text()), in.longNumber(), in.longNumber()));
        }
        return new Estimate(rows, bytes, largestStep, scans);
    }
}
