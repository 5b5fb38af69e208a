package dev.quipu.agent.worker;

import dev.quipu.agent.answer.Cut;
import java.util.ArrayList;
import java.util.List;

/** What was left out of a result, as bytes. */
final class Cuts {
    private Cuts() {}

    static byte[] write(List<Cut> cuts) {
        BodyWriter out = new BodyWriter();
        for (Cut cut : cuts) {
            out.text(cut.limit().name()).number(cut.at()).text(cut.column()).number(cut.values());
        }
        return out.body();
    }

    static List<Cut> read(byte[] body) {
        BodyReader in = new BodyReader(body);
        List<Cut> cuts = new ArrayList<>();
        while (in.hasMore()) {
            cuts.add(new Cut(Cut.Limit.valueOf(in.text()), in.longNumber(), in.text(), in.number()));
        }
        return cuts;
    }
}
