package dev.quipu.agent.offline;

import dev.quipu.agent.answer.Question;
import dev.quipu.agent.offline.language.Phrases;
import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.WordLists;
import dev.quipu.agent.offline.lexicon.Lexicon;
import dev.quipu.agent.offline.lexicon.SchemaModel;
import dev.quipu.agent.offline.lexicon.Thesaurus;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.reading.Reader;
import dev.quipu.agent.offline.reading.Reading;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Readings of questions and of the fragments that follow them. Keeps the lexicon of the last catalog it saw. */
final class Readers {
    /** What reads this surely as a whole question is one, unless it begins like a fragment. */
    private static final double SURE = .6;

    private static final double LEAST_CHANGE = .4;
    private static final int WARM_UP_ROUNDS = 3;

    private final Stems stems = Stems.load();
    private final Thesaurus thesaurus = Thesaurus.load(stems);
    private final Phrases phrases = Phrases.load();
    private final WordLists lists = WordLists.load();
    private final Fragments fragments = new Fragments(lists);
    private final AtomicReference<@Nullable Prepared> prepared = new AtomicReference<>();

    private record Prepared(Catalog catalog, Reader reader) {}

    private Reader reader(Catalog catalog) {
        Prepared known = prepared.get();
        if (known == null || !known.catalog().equals(catalog)) {
            Lexicon lexicon = new Lexicon(new SchemaModel(catalog, stems, thesaurus, lists), stems, thesaurus);
            known = new Prepared(catalog, new Reader(lexicon, stems, phrases));
            prepared.set(known);
        }
        return known.reader();
    }

    void warmUp(Catalog catalog) {
        Reader reader = reader(catalog);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (Table table :
                    catalog.tables().subList(0, Math.min(8, catalog.tables().size()))) {
                String name = table.name().table();
                LocalDate today = LocalDate.EPOCH;
                reader.read("How many " + name + " are there?", today);
                reader.read("top 5 " + name + " by number of the others since last month", today);
                table.columns().stream()
                        .limit(6)
                        .forEach(column -> reader.read(
                                "average " + column.name() + " of " + name + " for each " + column.name() + " in 1970",
                                today));
            }
        }
    }

    /** Best first. A fragment is read as a change of the query before it, where there is one. */
    List<Reading> readings(Question question, Catalog catalog) {
        Reader reader = reader(catalog);
        LocalDate today = LocalDate.ofInstant(question.now(), question.zone());
        return readings(reader, question.text(), question.earlier(), today);
    }

    private List<Reading> readings(Reader reader, String text, List<Question.Turn> earlier, LocalDate today) {
        Optional<Query> previous = previous(reader, earlier, today);
        List<Reading> whole = reader.read(text, today);
        if (previous.isEmpty()) {
            return whole;
        }
        if (!fragments.likely(text) && usable(whole, SURE)) {
            return whole;
        }
        List<Reading> change = reader.readChange(text, today, previous.get());
        return usable(change, LEAST_CHANGE) ? change : whole;
    }

    private static boolean usable(List<Reading> readings, double least) {
        return !readings.isEmpty()
                && readings.get(0).missing().isEmpty()
                && readings.get(0).score() >= least;
    }

    /** The query behind the last turn: the reading of its text that has its SQL, found along the whole thread. */
    private static Optional<Query> previous(Reader reader, List<Question.Turn> earlier, LocalDate today) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Question.Turn last = earlier.get(earlier.size() - 1);
        List<Question.Turn> before = earlier.subList(0, earlier.size() - 1);
        Optional<Query> whole = withSql(reader.read(last.question(), today), last.sql());
        if (whole.isPresent()) {
            return whole;
        }
        return previous(reader, before, today)
                .flatMap(query -> withSql(reader.readChange(last.question(), today, query), last.sql()));
    }

    private static Optional<Query> withSql(List<Reading> readings, String sql) {
        return readings.stream()
                .filter(reading -> reading.sql().equals(sql))
                .map(Reading::query)
                .findFirst();
    }
}
