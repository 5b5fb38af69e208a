package dev.quipu.catalog.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts text into the pieces that BERT models were trained on (WordPiece, lower case): the longest known beginning of a
 * word, then the longest known continuation, and so on.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al., BERT</a>
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUES = "##";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]|\uFFFD");
    private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}!-/:-@\\[-`{-~]");

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = number("[UNK]");
        this.start = number("[CLS]");
        this.end = number("[SEP]");
    }

    private int number(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalStateException("the vocabulary has no " + piece + ": build Quipu again");
        }
        return number;
    }

    /** The numbers of the pieces between the marks of start and end; what is beyond {@code most} is left out. */
    long[] of(String text, int most) {
        List<Integer> pieces = new ArrayList<>();
        pieces.add(start);
        for (String word : plain(text).split("\\s+")) {
            if (!word.isEmpty() && pieces.size() < most) {
                add(pieces, word);
            }
        }
        List<Integer> kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), most - 1)));
        kept.add(end);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private static String plain(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String spaced = IDEOGRAPH.matcher(visible).replaceAll(" $0 ");
        String bare = ACCENT.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFD))
                .replaceAll("");
        return PUNCTUATION
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" $0 ")
                .strip();
    }

    private void add(List<Integer> pieces, String word) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = word.length();
            while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
                to--;
            }
            if (to == from) {
                break;
            }
            found.add(vocabulary.get(piece(word, from, to)));
            from = to;
        }
        pieces.addAll(from == word.length() ? found : List.of(unknown));
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : CONTINUES + word.substring(from, to);
    }
}
