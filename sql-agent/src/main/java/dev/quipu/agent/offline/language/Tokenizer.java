package dev.quipu.agent.offline.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a question into tokens. Safe for use by several threads. */
public final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<quoted>\"[^\"]{1,200}\"|“[^”]{1,200}”|(?<![\\p{L}\\p{N}])['‘](?![\\s])[^'’]{1,80}['’](?![\\p{L}\\p{N}])|`[^`]{1,200}`)"
                    + "|(?<day>\\d{4}-\\d{1,2}-\\d{1,2}(?![\\d])|\\d{4}-\\d{2}(?![\\d-]))"
                    + "|(?<slash>\\d{1,2}/\\d{1,2}/\\d{4})"
                    + "|(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)"
                    + "|(?<number>[$€£]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?:[kKmM](?![\\p{L}]))?|[$€£]?\\d+(?:\\.\\d+)?(?:st|nd|rd|th|[kKmM]|bn)?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}.])\\.\\d+)"
                    + "|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:[._&'’/-][\\p{L}\\p{N}\\p{M}]+)*\\.?)"
                    + "|(?<sign><=|>=|!=|<>|[<>=%,;:?!.()+*/–—-])");

    private final Stems stems;

    public Tokenizer(Stems stems) {
        this.stems = stems;
    }

    public List<Token> tokens(String question) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(question);
        int sentence = 0;
        while (matcher.find()) {
            String text = matcher.group();
            if (matcher.group("quoted") != null) {
                add(tokens, text.substring(1, text.length() - 1).strip(), true, sentence);
            } else if (matcher.group("word") != null) {
                sentence = word(tokens, text, question, matcher.end(), sentence);
            } else if (text.equals("?") || text.equals("!") || text.equals(".")) {
                sentence += tokens.isEmpty() ? 0 : 1;
            } else {
                add(tokens, text, false, sentence);
            }
        }
        return tokens;
    }

    private int word(List<Token> tokens, String text, String question, int end, int sentence) {
        String word = text;
        int next = sentence;
        if (word.endsWith(".")) {
            boolean inner = word.indexOf('.') < word.length() - 1;
            boolean abbreviation = word.length() <= 5
                    && (inner || Character.isUpperCase(word.charAt(0)) && followedByWord(question, end));
            if (!abbreviation) {
                word = word.substring(0, word.length() - 1);
                next = followedByWord(question, end) || end >= question.length() ? sentence + 1 : sentence;
            }
        }
        for (String part : parts(word)) {
            add(tokens, part, false, sentence);
        }
        return next;
    }

    private static boolean followedByWord(String question, int end) {
        return end < question.length() && Character.isWhitespace(question.charAt(end));
    }

    /** Possessives lose their s; snake_case and words with -based, -wise are cut into their parts. */
    private static List<String> parts(String word) {
        String bare = word.replace('’', '\'');
        if (bare.endsWith("'s") || bare.endsWith("s'")) {
            bare = bare.substring(0, bare.length() - (bare.endsWith("'s") ? 2 : 1));
        }
        if (bare.isEmpty()) {
            return List.of();
        }
        if (bare.indexOf('_') >= 0) {
            return List.of(bare.split("_+"));
        }
        String lower = bare.toLowerCase(Locale.ROOT);
        for (String tail : List.of("-based", "-wise", "-by", "-level", "-over")) {
            if (lower.endsWith(tail)) {
                return parts(bare.substring(0, bare.length() - tail.length()) + "_" + tail.substring(1));
            }
        }
        return List.of(bare);
    }

    private void add(List<Token> tokens, String text, boolean quoted, int sentence) {
        if (text.isEmpty()) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean first = tokens.isEmpty() || tokens.get(tokens.size() - 1).sentence() != sentence;
        boolean capital = Character.isUpperCase(text.charAt(0))
                && (!first || text.length() > 1 && Character.isUpperCase(text.charAt(1)));
        BigDecimal value = quoted ? null : NumberWords.parse(lower);
        tokens.add(new Token(text, lower, stems.of(lower), capital, quoted, sentence, value));
    }
}
