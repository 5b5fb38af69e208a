package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.DateMatch;
import dev.quipu.agent.offline.language.DateParser;
import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.language.Phrases;
import dev.quipu.agent.offline.language.Token;
import dev.quipu.agent.offline.language.WordList;
import dev.quipu.agent.offline.lexicon.Lexicon;
import dev.quipu.agent.offline.lexicon.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a question into tags: at each place the longest stretch that means something. */
final class Tagger {
    private static final int LONGEST = 6;

    private final Lexicon lexicon;
    private final Phrases phrases;
    private final SoftWords softWords;
    private final boolean dated;

    Tagger(Lexicon lexicon, Phrases phrases, SoftWords softWords) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.softWords = softWords;
        this.dated = lexicon.schema().entities().stream()
                .anyMatch(entity -> !entity.dates().isEmpty());
    }

    List<Tag> tags(List<Token> tokens, DateParser dates) {
        List<Tag> tags = new ArrayList<>();
        List<String> lead = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Tag> tag = tag(tokens, at, lead, dates, tags);
            if (tag.isEmpty()) {
                int length = filler(tokens, at);
                tokens.subList(at, at + length).forEach(token -> lead.add(token.lower()));
                at += length;
            } else {
                tags.add(tag.get());
                lead.clear();
                at = tag.get().place().end();
            }
        }
        return tags;
    }

    private int filler(List<Token> tokens, int at) {
        return phrases.at(tokens, at).map(Phrases.Phrase::length).orElse(1);
    }

    private Optional<Tag> tag(List<Token> tokens, int at, List<String> lead, DateParser dates, List<Tag> before) {
        Token token = tokens.get(at);
        Optional<Phrases.Phrase> phrase = phrases.at(tokens, at);
        if (token.quoted()) {
            return Optional.of(quoted(tokens, at, lead));
        }
        Optional<DateMatch> date =
                dated ? dates.at(tokens, at).filter(match -> period(tokens, at, match, before)) : Optional.empty();
        Reference reference = longestReference(tokens, at);
        int phraseLength = phrase.map(Phrases.Phrase::length).orElse(0);
        if (date.isPresent()
                && date.get().length() >= phraseLength
                && date.get().length() >= reference.length()) {
            return Optional.of(new Tag.Period(place(tokens, at, date.get().length(), lead), date.get()));
        }
        if (reference.length() > 0 && preferred(reference, phrase)) {
            return Optional.of(
                    new Tag.Reference(place(tokens, at, reference.length(), lead), reference.links(), false));
        }
        if (token.is(",") || token.is(";") || token.is(":")) {
            return token.is(":") ? Optional.empty() : Optional.of(new Tag.Comma(place(tokens, at, 1, lead)));
        }
        if (phrase.isPresent() && phrase.get().kind() != PhraseKind.FILLER) {
            return Optional.of(new Tag.Phrase(
                    place(tokens, at, phraseLength, lead),
                    phrase.get().kind(),
                    phrase.get().argument()));
        }
        if (phrase.isPresent() || token.sign()) {
            return Optional.empty();
        }
        if (token.number().isPresent()) {
            return Optional.of(figure(tokens, at, lead));
        }
        return unexplained(tokens, at, lead);
    }

    private Tag quoted(List<Token> tokens, int at, List<String> lead) {
        List<Link> links = lexicon.meanings(tokens.subList(at, at + 1));
        return new Tag.Reference(place(tokens, at, 1, lead), cut(links), true);
    }

    /** A lone year is a period only where the words before it say so. */
    private boolean period(List<Token> tokens, int at, DateMatch match, List<Tag> before) {
        boolean loneYear = match.length() == 1 && tokens.get(at).lower().matches("\\d{4}");
        if (!loneYear || at == 0) {
            return true;
        }
        String previous = tokens.get(at - 1).lower();
        boolean afterPeriod = !before.isEmpty()
                && (before.get(before.size() - 1) instanceof Tag.Period
                        || before.get(before.size() - 1) instanceof Tag.Reference reference
                                && reference.place().end() == at
                                && tokens.get(at - 1).capital());
        return lexicon.schema().lists().has(WordList.PERIOD_LEAD, previous)
                || afterPeriod
                || at == tokens.size() - 1
                        && !before.isEmpty()
                        && !(before.get(before.size() - 1) instanceof Tag.Phrase last
                                && last.kind() == PhraseKind.COMPARE);
    }

    private record Reference(int length, List<Link> links) {}

    private Reference longestReference(List<Token> tokens, int at) {
        Reference best = new Reference(0, List.of());
        double bestScore = 0;
        for (int length = Math.min(LONGEST, tokens.size() - at); length >= 1; length--) {
            List<Token> stretch = tokens.subList(at, at + length);
            if (stretch.stream().anyMatch(token -> token.quoted() || token.is(",") || token.is(":") || token.is(";"))
                    || stretch.get(0).sentence() != stretch.get(length - 1).sentence()
                    || softEdge(stretch)
                    || verbEnd(stretch)) {
                continue;
            }
            List<Link> links = lexicon.meanings(stretch);
            boolean function = length > 1
                    && phrases.at(stretch, 0)
                            .filter(phrase ->
                                    phrase.kind() == PhraseKind.AGGREGATE || phrase.kind() == PhraseKind.COUNT)
                            .isPresent();
            if (function) {
                links = links.stream()
                        .filter(link -> link.origin() == Link.Origin.NAME || link.origin() == Link.Origin.VALUE)
                        .toList();
            }
            if (length == 1 && restates(stretch.get(0))) {
                links = links.stream()
                        .filter(link -> link.origin() != Link.Origin.SYNONYM)
                        .toList();
            }
            if (!links.isEmpty()) {
                double score = Math.pow(links.get(0).score(), .45 + .15 * length) + .18 * length;
                if (score > bestScore) {
                    bestScore = score;
                    best = new Reference(length, cut(links));
                }
            }
        }
        return best;
    }

    /** "placed an order": a verb that only restates a relation is no synonym of a noun. */
    private boolean restates(Token token) {
        return softWords.contains(token.stem())
                && (token.lower().endsWith("ed") || token.lower().endsWith("ing"));
    }

    /** In "titles priced above 20" the verb belongs to what comes, not to the noun before it. */
    private static boolean verbEnd(List<Token> stretch) {
        return stretch.size() == 2
                && stretch.get(1).lower().endsWith("ed")
                && stretch.get(0).lower().endsWith("s")
                && !stretch.get(1).capital();
    }

    /** A meaning of several words does not begin or end with "of the". */
    private boolean softEdge(List<Token> stretch) {
        return stretch.size() > 1
                && (softWords.article(stretch.get(0).lower())
                        || softWords.article(stretch.get(stretch.size() - 1).lower()))
                && stretch.stream().noneMatch(Token::capital);
    }

    private boolean preferred(Reference reference, Optional<Phrases.Phrase> phrase) {
        if (phrase.isEmpty()) {
            return true;
        }
        int phraseLength = phrase.get().length();
        double score = reference.links().get(0).score();
        if (reference.length() != phraseLength) {
            return reference.length() > phraseLength
                    && (score >= .6 || phrase.get().kind() == PhraseKind.FILLER && score >= .5);
        }
        return switch (phrase.get().kind()) {
            case FILLER ->
                score > .95
                        && phraseLength == 1
                        && !softWords.article(reference.links().get(0).target().id());
            case STAR,
                    SHARE,
                    UNSUPPORTED,
                    GROWTH,
                    RANK,
                    ATTRIBUTE,
                    MISSING,
                    DIFFERENCE,
                    RATIO,
                    ORDINAL_UNSUPPORTED,
                    LIKE -> score >= .6;
            default -> score >= .98 && phraseLength > 1;
        };
    }

    private Tag figure(List<Token> tokens, int at, List<String> lead) {
        Token token = tokens.get(at);
        BigDecimal value = token.number().orElseThrow();
        int length = 1;
        if (at + 1 < tokens.size()) {
            String next = tokens.get(at + 1).lower();
            int zeros = switch (next) {
                case "thousand" -> 3;
                case "million" -> 6;
                case "billion" -> 9;
                case "hundred" -> 2;
                default -> 0;
            };
            if (zeros > 0) {
                value = value.movePointRight(zeros);
                length = 2;
            }
        }
        boolean percent = at + length < tokens.size() && tokens.get(at + length).is("%");
        return new Tag.Figure(place(tokens, at, length + (percent ? 1 : 0), lead), value, percent);
    }

    private Optional<Tag> unexplained(List<Token> tokens, int at, List<String> lead) {
        Token token = tokens.get(at);
        boolean soft = softWords.contains(token.stem());
        if (!soft) {
            List<Link> guesses = lexicon.guesses(token);
            if (!guesses.isEmpty()) {
                return Optional.of(new Tag.Reference(place(tokens, at, 1, lead), guesses, false));
            }
        }
        return Optional.of(new Tag.Unknown(place(tokens, at, 1, lead), soft, token.capital()));
    }

    /** Meanings far behind the best one only cost time. */
    private static List<Link> cut(List<Link> links) {
        if (links.isEmpty()) {
            return links;
        }
        double best = links.get(0).score();
        return links.stream()
                .filter(link -> link.score() >= best - .36)
                .limit(14)
                .toList();
    }

    private static Tag.Place place(List<Token> tokens, int at, int length, List<String> lead) {
        String text = String.join(
                " ", tokens.subList(at, at + length).stream().map(Token::text).toList());
        return new Tag.Place(at, length, tokens.get(at).sentence(), lead, text);
    }
}
