package dev.quipu.agent.offline.lexicon;

import dev.quipu.agent.offline.language.Stems;
import dev.quipu.agent.offline.language.Token;
import dev.quipu.agent.offline.language.WordFile;
import dev.quipu.agent.offline.lexicon.Link.Origin;
import dev.quipu.agent.offline.lexicon.Target.ColumnTarget;
import dev.quipu.agent.offline.lexicon.Target.ValueTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What words may mean in one catalog. Immutable; safe for use by several threads. */
public final class Lexicon {
    private final SchemaModel schema;
    private final NameIndex names;
    private final ValueIndex values;
    private final Measures measures;
    private final Thesaurus thesaurus;
    private final Speller speller;
    private final Set<String> moneyNouns = new LinkedHashSet<>();
    private final Set<String> softWords = new LinkedHashSet<>();

    public Lexicon(SchemaModel schema, Stems stems, Thesaurus thesaurus) {
        this.schema = schema;
        this.names = new NameIndex(schema);
        this.values = new ValueIndex(schema, stems);
        this.measures = new Measures(schema, stems);
        this.thesaurus = thesaurus;
        this.speller = new Speller(schema, names, stems);
        WordFile.read("money-nouns.tsv", 2).forEach(entry -> moneyNouns.add(stems.of(entry.field(0))));
        WordFile.read("soft-words.tsv", 2).forEach(entry -> softWords.add(stems.of(entry.field(0))));
    }

    public SchemaModel schema() {
        return schema;
    }

    /** True when the thing is money itself, such as a fine. */
    public boolean moneyNoun(Entity entity) {
        return !entity.words().isEmpty()
                && moneyNouns.contains(entity.words().get(entity.words().size() - 1));
    }

    public List<Link> units() {
        return measures.units();
    }

    public List<Link> money() {
        return measures.money();
    }

    /** Meanings of these tokens taken together, best first: names, values, figures, synonyms. */
    public List<Link> meanings(List<Token> tokens) {
        int count = tokens.size();
        String stems = tokens.stream().map(Token::stem).collect(Collectors.joining(" "));
        String text = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
        Map<String, Link> found = new LinkedHashMap<>();
        boolean quoted = tokens.get(0).quoted();
        if (!quoted) {
            names.of(stems).forEach(link -> keep(found, link.over(count)));
            boolean verb = count == 1 && measures.tradeVerb(tokens.get(0).lower());
            (verb ? measures.traded(tokens.get(0).lower()) : measures.of(stems, count))
                    .forEach(link -> keep(found, link));
            synonyms(stems, count).forEach(link -> keep(found, link));
            turned(tokens).forEach(link -> keep(found, link));
            if (count == 2) {
                names.of(stems.replace(" ", ""))
                        .forEach(link ->
                                keep(found, link.times(.97, link.origin()).over(count)));
            }
        }
        double nameScore =
                found.values().stream().mapToDouble(Link::score).max().orElse(0);
        for (Link link : values.of(text, count)) {
            if (value(link, tokens, quoted)) {
                keep(found, discounted(link, tokens, nameScore));
            }
        }
        return found.values().stream().sorted(Link.BEST).toList();
    }

    /** "type of product" is the product type. */
    private List<Link> turned(List<Token> tokens) {
        if (tokens.size() < 3 || !tokens.get(1).is("of")) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        tokens.subList(2, tokens.size()).stream()
                .filter(token -> !token.is("the"))
                .forEach(token -> words.add(token.stem()));
        words.add(tokens.get(0).stem());
        return names.of(String.join(" ", words)).stream()
                .filter(link -> link.target() instanceof ColumnTarget && link.score() > .8)
                .map(link -> link.times(.95, Origin.PART_OF_NAME).over(tokens.size()))
                .toList();
    }

    private static void keep(Map<String, Link> found, Link link) {
        found.merge(link.target().id(), link, (a, b) -> a.score() >= b.score() ? a : b);
    }

    /** Short codes count only in capitals; a lone number is never a text value, nor is a function word. */
    private boolean value(Link link, List<Token> tokens, boolean quoted) {
        if (quoted) {
            return true;
        }
        Token first = tokens.get(0);
        if (tokens.size() == 1 && first.figures()) {
            return false;
        }
        if (tokens.size() == 1 && !first.capital() && softWords.contains(first.stem())) {
            return false;
        }
        if (tokens.size() == 1 && link.origin() == Origin.PART_OF_VALUE && !first.capital()) {
            ValueTarget target = (ValueTarget) link.target();
            return target.column().profile().distinct() <= 60 && first.lower().length() > 3;
        }
        String text = tokens.stream().map(Token::text).collect(Collectors.joining(""));
        return text.length() > 2
                || text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > 1
                || first.figures() && tokens.size() > 1;
    }

    /** One lower-case word that is also a word of the schema is rather that. */
    private static Link discounted(Link link, List<Token> tokens, double nameScore) {
        boolean lower =
                tokens.stream().noneMatch(Token::capital) && !tokens.get(0).quoted();
        if (tokens.size() == 1 && lower && nameScore > .8) {
            return link.times(.45 / .93, link.origin());
        }
        return link;
    }

    private List<Link> synonyms(String stems, int count) {
        List<Link> found = new ArrayList<>();
        for (String other : thesaurus.of(stems)) {
            for (Link link : names.of(other)) {
                if (link.score() > .64) {
                    found.add(link.times(.78, Origin.SYNONYM).over(count));
                }
            }
        }
        if (count > 1 && count <= 3) {
            found.addAll(synonymInside(stems, count));
        }
        return found;
    }

    private List<Link> synonymInside(String stems, int count) {
        List<Link> found = new ArrayList<>();
        String[] words = stems.split(" ");
        for (int i = 0; i < words.length; i++) {
            for (String other : thesaurus.of(words[i])) {
                String[] changed = words.clone();
                changed[i] = other;
                for (Link link : names.of(String.join(" ", changed))) {
                    if (link.score() > .8) {
                        found.add(link.times(.80, Origin.SYNONYM).over(count));
                    }
                }
            }
        }
        return found;
    }

    /** Meanings of one word that nothing else explains: misspelt, or of the family of a known word. */
    public List<Link> guesses(Token token) {
        List<Link> found = new ArrayList<>(speller.names(token));
        if (token.lower().length() >= 5) {
            for (ValueTarget target : values.oneWordValues(
                    ValueIndex.plain(token.lower()).isEmpty()
                            ? ' '
                            : ValueIndex.plain(token.lower()).charAt(0))) {
                if (Speller.near(token.lower(), ValueIndex.plain(target.value()))) {
                    found.add(new Link(target, .63, Origin.SPELLING, 1));
                }
            }
        }
        found.sort(Link.BEST);
        return found.size() > 6 ? List.copyOf(found.subList(0, 6)) : List.copyOf(found);
    }
}
