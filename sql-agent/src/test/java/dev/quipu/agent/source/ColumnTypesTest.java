package dev.quipu.agent.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the values of a column become. Each file has an id beside the column, so that no value is the first one. */
class ColumnTypesTest {
    @TempDir
    Path folder;

    private LoadedFiles files;

    @BeforeEach
    void start() throws Exception {
        files = new LoadedFiles(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1; -2; 30                              | BIGINT         | 1; -2; 30",
                "1.5; 2; -3.25                          | DECIMAL(18,2)  | 1.50; 2.00; -3.25",
                "1,234.50; 12; 1,000,000                | DECIMAL(18,2)  | 1234.50; 12.00; 1000000.00",
                "1.234,50; 12; 1.000.000                | DECIMAL(18,2)  | 1234.50; 12.00; 1000000.00",
                "12,5; 3,75; 8                          | DECIMAL(18,2)  | 12.50; 3.75; 8.00",
                "0,125; 1,250; 2,375                    | DECIMAL(18,3)  | 0.125; 1.250; 2.375",
                "1 234,5; 12,0; 1 000 000,2             | DECIMAL(18,1)  | 1234.5; 12.0; 1000000.2",
                "1'234.50; 12.10; 7.00                  | DECIMAL(18,2)  | 1234.50; 12.10; 7.00",
                "€ 5.00; -€ 1.50; € 1,200.00            | DECIMAL(18,2)  | 5.00; -1.50; 1200.00",
                "$5; ($7); $1,200                       | BIGINT         | 5; -7; 1200",
                "5,00 EUR; 7,50 EUR; 1.000,00 EUR       | DECIMAL(18,2)  | 5.00; 7.50; 1000.00",
                "5 %; 12.5 %; -3 %                      | DECIMAL(18,1)  | 5.0; 12.5; -3.0",
                "1e3; 2.5E-2; 7                         | DOUBLE         | 1000.0; 0.025; 7.0",
                "0.1234567891; 2; 3                     | DOUBLE         | 0.1234567891; 2.0; 3.0",
                "00123; 00456; 10115                    | VARCHAR        | 00123; 00456; 10115",
                "+4930123; +4940456; +331234            | VARCHAR        | +4930123; +4940456; +331234",
                "1234567890123456789012; 5; 7           | VARCHAR        | 1234567890123456789012; 5; 7",
                "true; FALSE; true                      | BOOLEAN        | true; false; true",
                "A1; 5; 7                               | VARCHAR        | A1; 5; 7",
                "5 EUR; 7 USD; 9 EUR                    | VARCHAR        | 5 EUR; 7 USD; 9 EUR",
                "5%; 7; 9%                              | VARCHAR        | 5%; 7; 9%",
                "09:30; 23:59; 7:05                     | TIME           | 09:30; 23:59; 07:05",
                "2024-12-31; 2024-01-02; 2024-3-4       | DATE           | 2024-12-31; 2024-01-02; 2024-03-04",
                "31/12/2024; 01/02/2024; 03/04/2024     | DATE           | 2024-12-31; 2024-02-01; 2024-04-03",
                "12/31/2024; 01/02/2024; 03/04/2024     | DATE           | 2024-12-31; 2024-01-02; 2024-03-04",
                "31.12.2024; 01.02.2024; 3.4.24         | DATE           | 2024-12-31; 2024-02-01; 2024-04-03",
                "31-12-2024; 01-02-2024; 03-04-2024     | DATE           | 2024-12-31; 2024-02-01; 2024-04-03",
                "5 Jan 2024; 17 feb 2024; 30 MAR 2024   | DATE           | 2024-01-05; 2024-02-17; 2024-03-30",
                "January 5, 2024; March 1, 2024; May 9, 2024 | DATE      | 2024-01-05; 2024-03-01; 2024-05-09",
                "2024-12-31; 31.12.2024; 2024-01-05     | DATE           | 2024-12-31; 2024-12-31; 2024-01-05",
                "2024-02-30; 2024-01-01; 2024-01-02     | VARCHAR        | 2024-02-30; 2024-01-01; 2024-01-02",
                "31/12/2024; 12/31/2024; 01/02/2024     | VARCHAR        | 31/12/2024; 12/31/2024; 01/02/2024",
                "abc; 5; 7                              | VARCHAR        | abc; 5; 7"
            })
    void readsValuesAs(String values, String type, String expected) throws Exception {
        load("value", List.of(values.split("; ")));
        assertThat(files.columns("t")).containsExactly("id BIGINT", "value " + type);
        assertThat(files.rows("SELECT value FROM t")).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-12-31 23:59       | 2024-12-31 23:59:00",
                "2024-12-31T23:59:58    | 2024-12-31 23:59:58",
                "2024-12-31 23:59:58.25 | 2024-12-31 23:59:58.25",
                "31/12/2024 23:59       | 2024-12-31 23:59:00",
                "31.12.2024 07:08:09    | 2024-12-31 07:08:09",
                "12/31/2024 11:59 PM    | 2024-12-31 23:59:00",
                "12/31/2024 1:05:06 am  | 2024-12-31 01:05:06"
            })
    void readsDaysWithTimes(String value, String expected) throws Exception {
        load("value", List.of(value, value, value));
        assertThat(files.columns("t")).containsExactly("id BIGINT", "value TIMESTAMP");
        assertThat(files.rows("SELECT DISTINCT value::VARCHAR FROM t")).containsExactly(expected);
    }

    @Test
    void readsInstantsWithTheirOffset() throws Exception {
        load("value", List.of("2024-12-31T23:59:58Z", "2024-12-31T23:59:58+02:00"));
        assertThat(files.columns("t")).containsExactly("id BIGINT", "value TIMESTAMP WITH TIME ZONE");
        assertThat(files.rows("SELECT epoch(max(value) - min(value)) FROM t")).containsExactly("7200.0");
    }

    @Test
    void looksAtAllValuesForEvidenceOfTheOrderOfDayAndMonth() throws Exception {
        StringBuilder content = new StringBuilder("id,value\n");
        for (int id = 0; id < 20_000; id++) {
            content.append(id).append(id == 17_777 ? ",13/02/2024\n" : ",01/02/2024\n");
        }
        files.load("t.csv", content.toString());
        assertThat(files.rows("SELECT DISTINCT value::VARCHAR FROM t ORDER BY 1"))
                .containsExactly("2024-02-01", "2024-02-13");
    }

    @Test
    void takesTheOrderOfAnotherColumn() throws Exception {
        files.load(
                "t.csv", "id,first,second\n1,01/02/2024,25/12/2024\n2,03/04/2024,01/02/2025\n3,02/01/2024,3/3/2025\n");
        assertThat(files.rows("SELECT first::VARCHAR FROM t"))
                .containsExactly("2024-02-01", "2024-04-03", "2024-01-02");
    }

    @Test
    void takesTheOrderInWhichDaysRiseDownTheFile() throws Exception {
        LoadedFile file = load("value", List.of("11/01/2024", "12/01/2024", "01/02/2024", "02/02/2024", "01/03/2024"));
        assertThat(files.rows("SELECT value::VARCHAR FROM t WHERE id = 3")).containsExactly("2024-02-01");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("day first"));
    }

    @Test
    void leavesDaysAsTextThatCouldBeMonthsAndSaysSo() throws Exception {
        LoadedFile file = load("value", List.of("05/04/2024", "03/02/2024", "07/06/2024"));
        assertThat(files.columns("t")).contains("value VARCHAR");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("both figures could be the month"));
    }

    @Test
    void readsAmbiguousFiguresAsTheOtherColumnsOfTheFile() throws Exception {
        files.load("t.csv", "id;total;rate\n1;1.234;0,5\n2;5.678;1,25\n");
        assertThat(files.rows("SELECT total FROM t")).containsExactly("1234", "5678");
        LoadedFile english = files.load("t.csv", "id;total\n1;1,234\n2;5,678\n");
        assertThat(files.rows("SELECT total FROM t")).containsExactly("1234", "5678");
        assertThat(english.notices()).anyMatch(notice -> notice.what().contains("could be decimal commas"));
    }

    @Test
    void keepsAColumnOfFiguresWithOneMistakeAndReportsTheMistake() throws Exception {
        StringBuilder content = new StringBuilder("id,amount\n");
        for (int id = 1; id <= 200; id++) {
            content.append(id).append(id == 150 ? ",oops\n" : "," + id + ".5\n");
        }
        LoadedFile file = files.load("t.csv", content.toString());
        assertThat(files.columns("t")).contains("amount DECIMAL(18,1)");
        assertThat(file.rejects()).containsExactly(new Reject(151, "amount is left empty: 'oops' is no number", false));
        assertThat(file.valuesEmptied()).isEqualTo(1);
        assertThat(files.rows("SELECT count(*), count(amount) FROM t")).containsExactly("200|199");
    }

    @Test
    void keepsCodesAsTextThoughMostAreFigures() throws Exception {
        StringBuilder content = new StringBuilder("id,house\n");
        for (int id = 1; id <= 200; id++) {
            content.append(id).append(id == 150 ? ",12a\n" : "," + id + "\n");
        }
        LoadedFile file = files.load("t.csv", content.toString());
        assertThat(files.rows("SELECT house FROM t WHERE id = 150")).containsExactly("12a");
        assertThat(file.notices()).anyMatch(notice -> notice.what().contains("line 151 has '12a'"));
    }

    @Test
    void keepsOneLeadingZeroAmongThousands() throws Exception {
        StringBuilder content = new StringBuilder("id,code\n");
        for (int id = 1; id <= 5000; id++) {
            content.append(id).append(id == 3333 ? ",0777\n" : "," + (10_000 + id) + "\n");
        }
        files.load("t.csv", content.toString());
        assertThat(files.rows("SELECT code FROM t WHERE id = 3333")).containsExactly("0777");
    }

    @Test
    void readsWordsForNothingAsEmptyAmongFiguresButNotAmongWords() throws Exception {
        LoadedFile file = files.load("t.csv", "id,amount,grade\n1,5.5,A\n2,N/A,N/A\n3,7.5,B\n");
        assertThat(files.rows("SELECT amount, grade FROM t")).containsExactly("5.5|A", "|N/A", "7.5|B");
        assertThat(file.notices()).anyMatch(notice -> notice.what().startsWith("amount has 1 value"));
    }

    @Test
    void keepsPostalCodesAndTelephoneNumbersAsText() throws Exception {
        files.load(
                "t.csv",
                "id,zip_code,phoneNumber,phone_calls,order_date\n1,10115,4930123,5,20241231\n2,20095,4940456,7,20240101\n");
        assertThat(files.columns("t"))
                .containsExactly(
                        "id BIGINT",
                        "zip_code VARCHAR",
                        "phoneNumber VARCHAR",
                        "phone_calls BIGINT",
                        "order_date DATE");
    }

    @Test
    void notesTheSignThatItTookOff() throws Exception {
        load("value", List.of("5 €", "7 €"));
        assertThat(files.rows("SELECT comment FROM duckdb_columns() WHERE column_name = 'value'"))
                .containsExactly("in €");
    }

    private LoadedFile load(String name, List<String> values) throws Exception {
        StringBuilder content = new StringBuilder("id\t" + name + "\n");
        for (int at = 0; at < values.size(); at++) {
            content.append(at + 1).append('\t').append(values.get(at).strip()).append('\n');
        }
        return files.load("t.tsv", content.toString());
    }
}
