package dev.quipu.catalog;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A question as queries over a {@link TableIndex}, one for each word and phrase, so that the best place of a word counts
 * and not the number of its places. Names count more than comments, those more than values; another word for the same
 * thing counts less than the word itself.
 */
final class TableQuery {
    private static final float NAME = 3;
    private static final float COLUMN = 1.5f;
    private static final float COMMENT = 1;
    private static final float VALUE = .5f;
    private static final float OTHER_NAME = 1.2f;
    private static final float OTHER_COLUMN = .6f;
    private static final float RECORDED_TABLE = 1.5f;
    private static final float RECORDED_COLUMN = .75f;
    private static final float OTHER_PLACES = .1f;

    /** A stem that no name has: the beginning of longer words, or a word with a letter wrong. */
    private static final int LONG_ENOUGH = 4;

    private static final int ONE_MISTAKE = 5;
    private static final int TWO_MISTAKES = 7;
    private static final int MOST_SIMILAR = 10;

    private final OrderedIndex index;
    private final SearchWords words;

    TableQuery(OrderedIndex index, SearchWords words) {
        this.index = index;
        this.words = words;
    }

    List<Query> of(QuestionWords question) {
        List<Query> queries = new ArrayList<>();
        question.stems().forEach((stem, word) -> queries.add(ofStem(stem, word)));
        question.pairs().forEach(pair -> queries.add(ofPair(pair)));
        question.phrases().stream()
                .filter(phrase -> index.knows(TableIndex.WHOLE_VALUE, phrase))
                .forEach(phrase -> queries.add(term(TableIndex.WHOLE_VALUE, phrase, 1)));
        return queries;
    }

    private Query ofStem(String stem, String word) {
        List<Query> places = new ArrayList<>();
        places.add(term(TableIndex.VALUE, stem, VALUE));
        if (!isNumber(stem)) {
            places.add(term(TableIndex.NAME, stem, NAME));
            places.add(term(TableIndex.COLUMN, stem, COLUMN));
            places.add(term(TableIndex.COMMENT, stem, COMMENT));
            words.synonyms(stem).forEach(other -> addOther(places, other));
            words.tableWords(stem).forEach(other -> places.add(name(TableIndex.NAME, other, RECORDED_TABLE)));
            words.columnWords(stem).forEach(other -> places.add(name(TableIndex.COLUMN, other, RECORDED_COLUMN)));
            addSimilar(places, stem, word);
        }
        return new DisjunctionMaxQuery(places, OTHER_PLACES);
    }

    private Query ofPair(String pair) {
        List<Query> places = new ArrayList<>();
        places.add(term(TableIndex.PAIR, pair, COLUMN));
        words.synonyms(pair.replace('_', ' ')).forEach(other -> addOther(places, other));
        return new DisjunctionMaxQuery(places, 0);
    }

    private static void addOther(List<Query> places, String phrase) {
        places.add(name(TableIndex.NAME, phrase, OTHER_NAME));
        if (phrase.indexOf(' ') < 0) {
            places.add(term(TableIndex.COLUMN, phrase, OTHER_COLUMN));
        }
    }

    private void addSimilar(List<Query> places, String stem, String word) {
        if (stem.length() < LONG_ENOUGH
                || index.knows(TableIndex.NAME, stem)
                || index.knows(TableIndex.COLUMN, stem)
                || index.knows(TableIndex.VALUE, stem)) {
            return;
        }
        places.add(boosted(new PrefixQuery(new Term(TableIndex.NAME, stem), similar()), RECORDED_TABLE));
        places.add(boosted(new PrefixQuery(new Term(TableIndex.COLUMN, stem), similar()), RECORDED_COLUMN));
        if (word.length() >= ONE_MISTAKE) {
            int mistakes = word.length() >= TWO_MISTAKES ? 2 : 1;
            places.add(boosted(new FuzzyQuery(new Term(TableIndex.SPELLING, word), mistakes, 1), RECORDED_TABLE));
        }
    }

    /** A phrase of two words is a pair in the index; longer ones are not looked for. */
    private static Query name(String field, String phrase, float boost) {
        return phrase.indexOf(' ') < 0
                ? term(field, phrase, boost)
                : term(TableIndex.PAIR, phrase.replace(' ', '_'), OTHER_COLUMN);
    }

    private static MultiTermQuery.RewriteMethod similar() {
        return new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MOST_SIMILAR);
    }

    private static boolean isNumber(String stem) {
        return stem.chars().allMatch(Character::isDigit);
    }

    private static Query term(String field, String text, float boost) {
        return boosted(new TermQuery(new Term(field, text)), boost);
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
