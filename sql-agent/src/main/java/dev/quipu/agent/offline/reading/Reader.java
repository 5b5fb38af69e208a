package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.DateParser;
import dev.quipu.agent.offline.language.Phrases;
import dev.quipu.agent.offline.language.Rewrites;
import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.Token;
import dev.quipu.agent.offline.language.Tokenizer;
import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.lexicon.Lexicon;
import dev.quipu.agent.offline.lexicon.Link;
import dev.quipu.agent.offline.query.Instance;
import dev.quipu.agent.offline.query.JoinGraph;
import dev.quipu.agent.offline.query.JoinPlan;
import dev.quipu.agent.offline.query.NoJoinException;
import dev.quipu.agent.offline.query.Parts;
import dev.quipu.agent.offline.query.Query;
import dev.quipu.agent.offline.query.Query.Output;
import dev.quipu.agent.offline.query.SqlWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads questions: tags their words, tries meanings together and lets the rules make queries of them. */
public final class Reader {
    private static final int MOST_COMBINATIONS = 80;

    private static final List<Rule> RULES = List.of(
            new NewThingsRule(),
            new TypeWordRule(),
            new MissingRule(),
            new LikeRule(),
            new NestedRule(),
            new RatioRule(),
            new ComparisonRule(),
            new BesideNumberRule(),
            new BestPeriodRule(),
            new RankRule(),
            new SuperlativeRule(),
            new GroupRule(),
            new NegationRule(),
            new OrderRule(),
            new FigureRule(),
            new UnitRule(),
            new ValueRule(),
            new FlagRule(),
            new HeadRule(),
            new PeriodRule(),
            new DirectionRule(),
            new ChangeRule(),
            new ShareRule(),
            new CompletionRule());

    private final Lexicon lexicon;
    private final Rewrites rewrites = Rewrites.load();
    private final Tokenizer tokenizer;
    private final Tagger tagger;
    private final Assignments assignments;

    public Reader(Lexicon lexicon, Stems stems, Phrases phrases) {
        this.lexicon = lexicon;
        this.tokenizer = new Tokenizer(stems);
        this.tagger = new Tagger(
                lexicon, phrases, new SoftWords(stems, lexicon.schema().lists()));
        this.assignments = new Assignments(lexicon.schema());
    }

    /** The readings of a question, best first; each SQL once. */
    public List<Reading> read(String question, LocalDate today) {
        List<Reading> found = new ArrayList<>();
        for (Draft draft : drafts(question, today)) {
            RULES.forEach(rule -> rule.apply(draft));
            written(draft).ifPresent(found::add);
        }
        return ranked(found);
    }

    /**
     * The readings of a fragment that changes the query before it, best first.
     *
     * @param previous the query that is changed
     */
    public List<Reading> readChange(String fragment, LocalDate today, Query previous) {
        List<Reading> found = new ArrayList<>();
        for (Draft draft : drafts(fragment, today)) {
            new FollowUp(draft, previous)
                    .changed()
                    .flatMap(query -> written(draft, query))
                    .ifPresent(found::add);
        }
        return ranked(found);
    }

    private List<Draft> drafts(String question, LocalDate today) {
        List<Token> tokens = tokenizer.tokens(rewrites.plain(question));
        if (tokens.isEmpty()) {
            return List.of();
        }
        List<Tag> tags = tagger.tags(tokens, new DateParser(today));
        Set<String> words = new TreeSet<>();
        tokens.forEach(token -> words.add(token.stem()));
        return assignments.best(tags, MOST_COMBINATIONS).stream()
                .map(links -> new Draft(
                        lexicon,
                        items(tags, links),
                        words,
                        tokens.stream().map(Token::lower).toList()))
                .toList();
    }

    private static List<Reading> ranked(List<Reading> readings) {
        Map<String, Reading> bySql = new LinkedHashMap<>();
        readings.forEach(reading -> bySql.merge(reading.sql(), reading, (a, b) -> a.score() >= b.score() ? a : b));
        return bySql.values().stream()
                .sorted(Comparator.comparingDouble((Reading reading) -> -reading.score())
                        .thenComparing(Reading::sql))
                .toList();
    }

    private List<Item> items(List<Tag> tags, List<@Nullable Link> links) {
        List<Item> items = new ArrayList<>();
        boolean lists = false;
        for (int i = 0; i < tags.size(); i++) {
            Item item = new Item(tags.get(i), links.get(i));
            lists |= tags.get(i).place().sentence() > 0 && i > 0 && listing(tags.get(i));
            if (lists) {
                item.list();
            }
            items.add(item);
        }
        return items;
    }

    private boolean listing(Tag tag) {
        return tag.place().lead().stream()
                .anyMatch(word -> lexicon.schema().lists().has(WordList.LISTING, word));
    }

    private Optional<Reading> written(Draft draft) {
        List<Output> outputs = new ArrayList<>(draft.heads);
        outputs.addAll(draft.figures);
        if (outputs.isEmpty()) {
            return Optional.empty();
        }
        return written(
                draft,
                new Query(
                        anchor(draft, outputs),
                        outputs,
                        draft.groups,
                        draft.where,
                        draft.having,
                        draft.order,
                        draft.limit,
                        draft.distinct,
                        draft.mentioned));
    }

    private Optional<Reading> written(Draft draft, Query query) {
        // By identity: the edges live in the graph, and their hash would go through whole keys.
        IdentityHashMap<JoinGraph.Edge, Double> extras = new IdentityHashMap<>();
        SqlWriter writer = new SqlWriter(
                lexicon.schema().catalog(),
                lexicon.schema().graph(),
                edge -> extras.computeIfAbsent(edge, found -> extra(draft, found)));
        try {
            String sql = writer.write(query);
            JoinPlan plan = writer.plan(query);
            Scores scores = new Scores(draft, plan);
            double score = scores.score();
            return Optional.of(
                    new Reading(query, sql, score, meanings(draft), plan.joins(), draft.assumptions, scores.missing()));
        } catch (NoJoinException e) {
            return Optional.empty();
        }
    }

    private static Instance anchor(Draft draft, List<Output> outputs) {
        for (Output figure : draft.figures) {
            Optional<Instance> table =
                    Parts.tables(figure.expression()).stream().findFirst();
            if (table.isPresent()) {
                return draft.anchor == null ? table.get() : Instance.of(draft.anchor);
            }
        }
        return Parts.tables(outputs.get(0).expression()).stream().findFirst().orElseThrow();
    }

    private static double extra(Draft draft, JoinGraph.Edge edge) {
        boolean named = draft.items.stream()
                .anyMatch(item -> item.home().filter(edge.to()::equals).isPresent());
        double cost = named ? 0 : .05;
        for (String word : draft.entity(edge.to()).words()) {
            cost -= draft.words().contains(word) ? .08 : 0;
        }
        for (String column : edge.key().columns()) {
            var entity = draft.entity(edge.key().from());
            Set<String> key = new TreeSet<>(entity.columnWords().getOrDefault(column, List.of()));
            key.removeAll(draft.entity(edge.key().to()).words());
            key.remove("id");
            for (String word : key) {
                cost -= draft.words().contains(word) ? .25 : 0;
            }
        }
        return cost;
    }

    private static List<Reading.Meaning> meanings(Draft draft) {
        List<Reading.Meaning> found = new ArrayList<>();
        draft.items.forEach(item -> item.link()
                .ifPresent(link -> found.add(new Reading.Meaning(item.place().text(), link))));
        return found;
    }
}
