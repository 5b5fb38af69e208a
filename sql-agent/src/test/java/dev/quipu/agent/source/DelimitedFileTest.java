package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFileTest {
    @TempDir
    Path folder;

    private LoadedFiles files;

    @BeforeEach
    void start() throws Exception {
        files = new LoadedFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSignBetweenValues(String sign) throws Exception {
        files.load("people.csv", "name,city,age\nAnna,Berlin,41\nBen,Rome,17\n".replace(",", sign));
        assertThat(files.rows("FROM people")).containsExactly("Anna|Berlin|41", "Ben|Rome|17");
    }

    @Test
    void findsSemicolonsBesideDecimalCommas() throws Exception {
        files.load("prices.csv", "item;price;weight\nA;1,5;2,25\nB;2,5;3,75\n");
        assertThat(files.rows("SELECT price, weight FROM prices")).containsExactly("1.5|2.25", "2.5|3.75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsLettersInEveryUsualEncoding(String charset) throws Exception {
        files.write("names.csv", "name,city\nJosé,Köln\nŽofie,Nîmes\n".replace("Ž", "É"), Charset.forName(charset));
        LoadReport report = files.load();
        assertThat(files.rows("FROM names")).containsExactly("José|Köln", "Éofie|Nîmes");
        boolean guessed = report.files().get(0).notices().stream()
                .anyMatch(notice -> notice.what().contains("Windows-1252"));
        assertThat(guessed).isEqualTo(charset.equals("windows-1252"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void leavesTheByteOrderMarkOut(String charset) throws Exception {
        files.write("names.csv", "\uFEFFname,city\nJosé,Köln\n", Charset.forName(charset));
        files.load();
        assertThat(files.columns("names")).containsExactly("name VARCHAR", "city VARCHAR");
    }

    @Test
    void keepsUtf8WhenOneLetterIsBroken() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("name,n\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("Köln,1\n".repeat(20).getBytes(StandardCharsets.UTF_8));
        bytes.write('K');
        bytes.write(0xF6);
        bytes.write("ln,2\n".getBytes(StandardCharsets.UTF_8));
        files.write("names.csv", bytes.toByteArray());
        LoadedFile file = files.load().files().get(0);
        assertThat(files.rows("SELECT DISTINCT name FROM names ORDER BY n")).containsExactly("Köln", "K\uFFFDln");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("broken, first in line 22"));
    }

    @Test
    void readsQuotesAndLineBreaksWithinThem() throws Exception {
        files.load(
                "notes.csv",
                "id,note\r\n1,\"She said \"\"no\"\", twice\"\r\n2,\"two\r\nlines\"\r\n3,  \"spaced, too\"\r\n");
        assertThat(files.rows("SELECT note FROM notes"))
                .containsExactly("She said \"no\", twice", "two\nlines", "spaced, too");
    }

    @Test
    void readsBackslashesBeforeQuotes() throws Exception {
        files.load("notes.csv", "id,note\n1,\"say \\\"no\\\", please\"\n2,plain\n");
        assertThat(files.rows("SELECT note FROM notes")).containsExactly("say \"no\", please", "plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEnd(String end) throws Exception {
        files.load("t.csv", "a,b\n1,x\n2,y".replace("\n", end));
        assertThat(files.rows("FROM t")).containsExactly("1|x", "2|y");
    }

    @Test
    void reportsBadRowsByTheirLineInTheOriginal() throws Exception {
        LoadedFile file =
                files.load("t.csv", "a,b,c\n1,2,3\n\"two\nlines\",5,6\n7,8\n\n9,10,11,12\n13,\"x\"y,15\n16,17,18\n");
        assertThat(file.rejects())
                .containsExactly(
                        new Reject(5, "there are 2 values instead of 3", true),
                        new Reject(7, "there are 4 values instead of 3", true),
                        new Reject(8, "there is text after a closing quote", true));
        assertThat(file.rowsLoaded()).isEqualTo(3);
        assertThat(file.rowsRead()).isEqualTo(6);
        assertThat(files.rows("SELECT a FROM t")).containsExactly("1", "two\nlines", "16");
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsNeverClosed() throws Exception {
        LoadedFile file = files.load("t.csv", "a,b\n1,x\n2,\"y\n3,z\n4,w\n");
        assertThat(file.rejects()).containsExactly(new Reject(3, "a quote is opened and never closed", true));
        assertThat(files.rows("SELECT a FROM t")).containsExactly("1", "3", "4");
    }

    @Test
    void countsAllBadRowsAndKeepsTheFirstThousand() throws Exception {
        LoadedFile file = files.load("t.csv", "a,b\n" + "1,2\n".repeat(3000) + "1,2,3\n".repeat(1500));
        assertThat(file.rowsRejected()).isEqualTo(1500);
        assertThat(file.rejects()).hasSize(1000);
        assertThat(file.rejects().get(0).line()).isEqualTo(3002);
        assertThat(file.rowsLoaded()).isEqualTo(3000);
    }

    @Test
    void namesColumnsThatHaveNoNameOrTheSame() throws Exception {
        LoadedFile file = files.load("t.csv", "id,Name,,na\0me, total  sum ,NAME\n1,a,b,c,5,d\n");
        assertThat(files.columns("t"))
                .containsExactly(
                        "id BIGINT",
                        "Name VARCHAR",
                        "column_3 VARCHAR",
                        "na me VARCHAR",
                        "total sum BIGINT",
                        "NAME_2 VARCHAR");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("NAME_2"));
    }

    @Test
    void doesWithoutALineOfNames() throws Exception {
        LoadedFile file = files.load("t.csv", "1,Anna,2024-05-01\n2,Ben,2024-05-02\n");
        assertThat(files.columns("t")).containsExactly("column_1 BIGINT", "column_2 VARCHAR", "column_3 DATE");
        assertThat(files.rows("SELECT count(*) FROM t")).containsExactly("2");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("no line with names"));
    }

    @Test
    void takesYearsAsNamesInATableAcrossYears() throws Exception {
        files.load("t.csv", "country,2023,2024\nFrance,510,620\nSpain,330,290\n");
        assertThat(files.columns("t")).containsExactly("country VARCHAR", "2023 BIGINT", "2024 BIGINT");
    }

    @Test
    void makesATableWithoutRowsOfNamesAlone() throws Exception {
        LoadedFile file = files.load("t.csv", "id,name,city\n");
        assertThat(files.columns("t")).containsExactly("id VARCHAR", "name VARCHAR", "city VARCHAR");
        assertThat(file.rowsRead()).isZero();
    }

    @Test
    void leavesATitleAboveTheNamesOutAndSaysSo() throws Exception {
        LoadedFile file = files.load("t.csv", "Sales report\n\nid,city,total\n1,Rome,5\n2,Oslo,6\n");
        assertThat(files.columns("t")).containsExactly("id BIGINT", "city VARCHAR", "total BIGINT");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("before line 3"));
    }

    @Test
    void findsTheNamesBelowATitleOfSeveralLines() throws Exception {
        files.load("t.csv", "Report;;\nCreated;2024-01-01;\n;;\nid;name;total\n1;A;5\n2;B;6\n");
        assertThat(files.columns("t")).containsExactly("id BIGINT", "name VARCHAR", "total BIGINT");
        assertThat(files.rows("SELECT count(*) FROM t")).containsExactly("2");
    }

    @Test
    void rejectsALineThatRepeatsTheNames() throws Exception {
        LoadedFile file = files.load("t.csv", "id,v\n1,2\nid,v\n3,4\n");
        assertThat(file.rejects()).containsExactly(new Reject(3, "the line repeats the names of the columns", true));
        assertThat(files.columns("t")).containsExactly("id BIGINT", "v BIGINT");
    }

    @Test
    void loadsATableOfManyColumns() throws Exception {
        String names = IntStream.range(0, 700).mapToObj(n -> "c" + n).collect(Collectors.joining(","));
        String values = IntStream.range(0, 700).mapToObj(String::valueOf).collect(Collectors.joining(","));
        files.load("t.csv", names + "\n" + values + "\n");
        assertThat(files.rows("SELECT c0 + c699 FROM t")).containsExactly("699");
    }

    @Test
    void forgivesASignTooManyAtTheEndOfEachLine() throws Exception {
        LoadedFile file = files.load("t.csv", "a;b\n1;2;\n3;4;\n");
        assertThat(files.columns("t")).containsExactly("a BIGINT", "b BIGINT");
        assertThat(file.rejects()).isEmpty();
    }

    @Test
    void readsAPackedFile() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        files.write("t.csv.gz", bytes.toByteArray());
        files.load();
        assertThat(files.rows("FROM t")).containsExactly("1|2");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNoText() throws Exception {
        files.write("t.csv", "");
        assertThatThrownBy(files::load).hasMessage("t.csv is empty");
        files.write("t.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0, 1, 2, 3, 4});
        assertThatThrownBy(files::load).hasMessage("t.csv is no text, though its name says so");
    }

    @Test
    void readsOneColumn() throws Exception {
        files.load("t.csv", "city\nRome\nOslo\n\nBern\n");
        assertThat(files.rows("FROM t")).isEqualTo(List.of("Rome", "Oslo", "Bern"));
    }
}
