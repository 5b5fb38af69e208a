package dev.quipu.agent.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnKind;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.ValueCount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmptyResultTest {
    private final Column country = text("country", "Germany", "France", "Norway");

    @Test
    void namesTheValuesThatLookAlike() {
        assertThat(EmptyResult.forValue(country, "Germnay"))
                .isEqualTo("No country is \"Germnay\"; what looks like it: \"Germany\".");
    }

    @Test
    void namesWhatExistsWhenNothingLooksAlike() {
        assertThat(EmptyResult.forValue(country, "Mars"))
                .isEqualTo("No country is \"Mars\"; there are: \"Germany\", \"France\", \"Norway\".");
    }

    @Test
    void saysWhenTheValueIsThereButTheOtherConditionsAreNotMet() {
        assertThat(EmptyResult.forValue(country, "france"))
                .isEqualTo("\"france\" exists in country, but no row meets the other conditions too.");
    }

    @Test
    void namesNoValuesOfAColumnWhoseValuesAreNotKept() {
        assertThat(EmptyResult.forValue(text("email"), "a@b")).isEqualTo("No row was found with email = \"a@b\".");
    }

    @Test
    void tellsHowFarNumbersAndDatesReach() {
        Column price = range("price", ColumnKind.NUMBER, "1.50", "99.00");
        Column day = range("order_date", ColumnKind.DATE, "2025-01-01 00:00:00", "2026-11-05");

        assertThat(EmptyResult.forValue(price, "500"))
                .isEqualTo("price = 500 leaves nothing; price reaches from 1.50 to 99.00.");
        assertThat(EmptyResult.forPeriod(day, LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)))
                .isEqualTo("order_date from 2019-01-01 to before 2020-01-01 leaves nothing;"
                        + " order_date reaches from 2025-01-01 to 2026-11-05.");
    }

    private static Column text(String name, String... values) {
        List<ValueCount> counts =
                List.of(values).stream().map(value -> new ValueCount(value, 1)).toList();
        ColumnProfile profile = new ColumnProfile(values.length, values.length, "", "", counts, true);
        return new Column(name, "VARCHAR", ColumnKind.TEXT, true, "", profile);
    }

    private static Column range(String name, ColumnKind kind, String minimum, String maximum) {
        ColumnProfile profile = new ColumnProfile(10, 10, minimum, maximum, List.of(), false);
        return new Column(name, "any", kind, true, "", profile);
    }
}
