package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {
    @TempDir
    Path folder;

    private LoadedFiles files;

    @BeforeEach
    void start() throws Exception {
        files = new LoadedFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":1,\"name\":\"Ann\"},\n {\"id\":2,\"name\":\"Bo\"}]",
                "{\"id\":1,\"name\":\"Ann\"}\n{\"id\":2,\"name\":\"Bo\"}\n",
                "{\"id\":1,\n\"name\":\"Ann\"}\n{\"id\":2,\n\"name\":\"Bo\"}",
                "\n\n{\"id\":1,\"name\":\"Ann\"}\r\n\r\n{\"id\":2,\"name\":\"Bo\"}"
            })
    void readsRecordsHoweverTheyAreLaidOut(String content) throws Exception {
        LoadedFile file = files.load("t.json", content);
        assertThat(files.columns("t")).containsExactly("id UBIGINT", "name VARCHAR");
        assertThat(files.rows("FROM t")).containsExactly("1|Ann", "2|Bo");
        assertThat(file.rejects()).isEmpty();
    }

    @Test
    void flattensRecordsWithinRecords() throws Exception {
        files.load(
                "t.json",
                "[{\"id\":1,\"home\":{\"city\":\"Rome\",\"geo\":{\"lat\":41.9}},\"tags\":[\"a\",\"b\"],"
                        + "\"lines\":[{\"n\":1,\"x\":null}]},"
                        + "{\"id\":2,\"home\":{\"city\":\"Oslo\"},\"extra\":true}]");
        assertThat(files.columns("t"))
                .containsExactly(
                        "id UBIGINT",
                        "home_city VARCHAR",
                        "home_geo_lat DOUBLE",
                        "tags VARCHAR[]",
                        "lines STRUCT(n UBIGINT, x VARCHAR)[]",
                        "extra BOOLEAN");
        assertThat(files.rows("SELECT id, home_city, home_geo_lat, extra FROM t"))
                .containsExactly("1|Rome|41.9|", "2|Oslo||true");
    }

    @Test
    void readsDaysButLeavesCodesAsText() throws Exception {
        files.load("t.jsonl", """
                {"day":"31/12/2024","at":"2024-12-31T10:11:12","code":"00123","amount":"12"}
                {"day":"01/02/2024","at":"2024-12-31T10:11:13","code":"456","amount":"13"}
                """);
        assertThat(files.columns("t")).containsExactly("day DATE", "at TIMESTAMP", "code VARCHAR", "amount VARCHAR");
        assertThat(files.rows("SELECT day::VARCHAR FROM t")).containsExactly("2024-12-31", "2024-02-01");
    }

    @Test
    void rejectsABrokenLineAlone() throws Exception {
        LoadedFile file = files.load("t.ndjson", "{\"id\":1}\n{\"id\":2\n[3]\n{\"id\":4}\n");
        assertThat(file.rejects())
                .containsExactly(
                        new Reject(2, "the line is no JSON object", true),
                        new Reject(3, "the line is no JSON object", true));
        assertThat(files.rows("FROM t")).containsExactly("1", "4");
    }

    @Test
    void saysWhereABrokenArrayBreaks() throws Exception {
        files.write("t.json", "[{\"id\":1},\n{\"id\":2},\n{\"id\":3 \"x\"}]");
        assertThatThrownBy(files::load).hasMessageStartingWith("t.json is broken in line 3");
        files.write("t.json", "[]");
        assertThatThrownBy(files::load).hasMessage("t.json holds no records");
    }

    @Test
    void keepsFieldsOfSeveralTypesAsText() throws Exception {
        files.load("t.json", "[{\"v\":1,\"n\":null},{\"v\":\"x\",\"n\":null},{\"v\":{\"a\":1},\"n\":null}]");
        assertThat(files.rows("SELECT v FROM t")).containsExactly("1", "x", "{\"a\":1}");
        assertThat(files.rows("SELECT count(n) FROM t")).containsExactly("0");
    }

    @Test
    void takesTheRecordsOutOfTheObjectAroundThem() throws Exception {
        LoadedFile file = files.load("t.json", "{\"count\":2,\"data\":[{\"id\":1,\"x\":\"a\"},\n{\"id\":2}]}");
        assertThat(files.rows("FROM t")).containsExactly("1|a", "2|");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("$.\"data\""));
    }

    @Test
    void readsValuesThatAreNoRecords() throws Exception {
        files.load("t.json", "[5, 7, 9]");
        assertThat(files.rows("SELECT sum(value) FROM t")).containsExactly("21");
    }

    @Test
    void tellsFieldsApartThatDifferOnlyInCase() throws Exception {
        files.load("t.json", "[{\"id\":1,\"Id\":2,\"a b\":3,\"x'y\":4}]");
        assertThat(files.columns("t")).containsExactly("id UBIGINT", "Id_2 UBIGINT", "a b UBIGINT", "x'y UBIGINT");
        assertThat(files.rows("FROM t")).containsExactly("1|2|3|4");
    }

    @Test
    void readsOtherEncodings() throws Exception {
        files.write("t.json", "[{\"name\":\"José\"}]", StandardCharsets.UTF_16LE);
        files.load();
        assertThat(files.rows("FROM t")).containsExactly("José");
    }
}
