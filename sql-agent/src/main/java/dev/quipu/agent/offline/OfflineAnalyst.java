package dev.quipu.agent.offline;

import dev.quipu.agent.answer.Answer;
import dev.quipu.agent.answer.Question;
import dev.quipu.agent.answer.RestsOn;
import dev.quipu.agent.offline.language.Phrases;
import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.lexicon.Lexicon;
import dev.quipu.agent.offline.lexicon.SchemaModel;
import dev.quipu.agent.offline.lexicon.Thesaurus;
import dev.quipu.agent.offline.reading.Reader;
import dev.quipu.agent.offline.reading.Reading;
import dev.quipu.agent.workbench.Analyst;
import dev.quipu.agent.workbench.Progress;
import dev.quipu.agent.workbench.Run;
import dev.quipu.agent.workbench.Workbench;
import dev.quipu.catalog.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The deterministic analyst: works on any schema, needs no model, says how it understood the question. */
public final class OfflineAnalyst implements Analyst {
    /** The name under which its answers go. */
    public static final String NAME = "offline";

    private static final double LEAST_SCORE = .5;
    private static final int MOST_RUNS = 8;

    private final Stems stems = Stems.load();
    private final Thesaurus thesaurus = Thesaurus.load(stems);
    private final Phrases phrases = Phrases.load();
    private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

    private record Prepared(Catalog catalog, Reader reader) {}

    private Reader reader(Catalog catalog) {
        Prepared known = prepared.get();
        if (known == null || known.catalog() != catalog) {
            known = new Prepared(catalog, new Reader(new Lexicon(new SchemaModel(catalog, stems, thesaurus), stems, thesaurus), stems, phrases));
            prepared.set(known);
        }
        return known.reader();
    }

    /** All readings, for those who want to see them. */
    public List<Reading> readings(Question question, Catalog catalog) {
        return reader(catalog).read(question.text(), LocalDate.ofInstant(question.now(), question.zone()));
    }

    @Override
    public Answer answer(Question question, Workbench workbench, Progress progress) {
        List<Reading> readings = readings(question, workbench.catalog());
        if (readings.isEmpty()) {
            return new Answer.Declined("I found nothing in this data that the question is about.", List.of(), NAME);
        }
        Reading best = readings.get(0);
        if (!best.missing().isEmpty()) {
            return new Answer.Declined("I did not understand " + best.missing(), List.of(), NAME);
        }
        if (best.score() < (System.getProperty("dev") != null ? 0 : LEAST_SCORE)) {
            return new Answer.Declined("I am not sure enough " + String.format("%.2f", best.score()) + best.sql().replace('\n', ' '), List.of(), NAME);
        }
        List<Reading> close = new ArrayList<>();
        for (Reading reading : readings) {
            if (close.size() < MOST_RUNS && reading.score() >= best.score() * .97 && reading.missing().isEmpty()) {
                close.add(reading);
            }
        }
        Run run = workbench.run(best.sql());
        if (run instanceof Run.Rows rows) {
            return new Answer.Answered("", List.of(), "", best.sql(), rows.result(), RestsOn.NOTHING, NAME);
        }
        if (run instanceof Run.Broken broken && broken.kind() != dev.quipu.agent.warehouse.WarehouseException.Kind.QUERY) {
            return new Answer.Failed(broken.what(), broken.instead());
        }
        return new Answer.Declined("I found no query for this that runs.", List.of(), NAME);
    }
}
