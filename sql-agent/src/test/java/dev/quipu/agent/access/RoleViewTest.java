package dev.quipu.agent.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quipu.agent.guard.SqlGuard;
import dev.quipu.agent.source.SourceException;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Column;
import dev.quipu.catalog.ColumnProfile;
import dev.quipu.catalog.Table;
import dev.quipu.catalog.ValueCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleViewTest {
    @TempDir
    Path folder;

    @Test
    void leavesNothingInTheCatalogOfWhatIsHidden() throws Exception {
        try (GuardedShop shop = GuardedShop.asRole(folder)) {
            String all = shop.catalog().toString();
            assertThat(all).doesNotContain("zqx").doesNotContain("margin").doesNotContain("notes");
            assertThat(all).doesNotContain(GuardedShop.KEY);
            assertThat(shop.catalog().tables())
                    .extracting(table -> table.name().toString())
                    .containsExactly(
                            "archive.orders",
                            "main.customers",
                            "main.employees",
                            "main.orders",
                            "main.products",
                            "main.subscribers",
                            "main.visits");
        }
    }

    @Test
    void readsCountsBoundsAndValuesFromTheRowsThatAreSeen() throws Exception {
        try (GuardedShop seen = GuardedShop.asRole(folder);
                GuardedShop real = GuardedShop.ofVisible(folder)) {
            Table orders = table(seen.catalog(), "orders");
            assertThat(orders.rows()).isEqualTo(300);
            for (Column column : table(real.catalog(), "orders").columns()) {
                ColumnProfile profile =
                        orders.column(column.name()).orElseThrow().profile();
                assertThat(profile.distinct()).isEqualTo(column.profile().distinct());
                assertThat(profile.minimum()).isEqualTo(column.profile().minimum());
                assertThat(profile.maximum()).isEqualTo(column.profile().maximum());
            }
            assertThat(orders.column("region").orElseThrow().profile().values())
                    .extracting(ValueCount::value)
                    .containsExactly("EU");
            assertThat(table(seen.catalog(), "visits").rows()).isEqualTo(60);
        }
    }

    @Test
    void marksMaskedColumns() throws Exception {
        try (GuardedShop shop = GuardedShop.asRole(folder)) {
            Column email = table(shop.catalog(), "customers").column("email").orElseThrow();
            assertThat(email.comment()).isEqualTo("Masked: it is shown as a hash.");
            assertThat(email.profile().values()).isEmpty();
        }
    }

    @Test
    void showsNothingWhenARuleDoesNotHold() {
        assertThat(refusal(rows("ordres", "true"))).contains("no table ordres", "Did you mean orders?");
        assertThat(refusal(rows("orders", "regoin = 'EU'"))).contains("regoin", "region");
        assertThat(refusal(rows("orders", "region = 'EU') OR (true"))).contains("not one condition");
        assertThat(refusal(rows("orders", "region = 'EU'; SELECT 1"))).contains("not one condition");
        assertThat(refusal(rows("orders", "id IN (SELECT size FROM read_text('/etc/passwd'))")))
                .contains("read_text");
        assertThat(refusal(rows("orders", "region = '{asker}'"))).contains("stands in quotes");
        assertThat(refusal(rows("orders", "region"))).contains("does not");
        assertThat(refusal(masks("customers.emial", Mask.Form.HASH))).contains("no column emial", "email");
        assertThat(refusal(masks("customers.name", Mask.Form.YEAR))).contains("does not fit");
    }

    @Test
    void showsAViewOnlyByName() throws Exception {
        SourceRules named = new SourceRules(
                List.of("all_orders"), List.of(), List.of(), Map.of("all_orders", "region = 'EU'"), Map.of());
        try (GuardedShop shop = GuardedShop.asRole(folder, named)) {
            assertThat(shop.run("SELECT count(*) AS n FROM all_orders").rows()).containsExactly("[300]");
            assertThat(shop.run("SELECT * FROM orders").kind()).isEqualTo("refused");
        }
    }

    @Test
    void quotesTheAsker() throws Exception {
        RowRule rule;
        try (GuardedShop shop = GuardedShop.asRole(folder);
                SqlGuard guard = new SqlGuard()) {
            rule = RowRule.prove(
                    "name = {asker}", table(shop.catalog(), "products"), "x' OR 'a' = 'a", shop.catalog(), guard);
        }
        assertThat(rule.predicate()).isEqualTo("name = 'x'' OR ''a'' = ''a'");
    }

    @Test
    void keepsOneKeyForItsOwnerAlone() throws Exception {
        String first = MaskKey.in(folder.resolve("state")).text();

        assertThat(MaskKey.in(folder.resolve("state")).text()).isEqualTo(first).hasSize(64);
        assertThat(MaskKey.in(folder.resolve("other")).text()).isNotEqualTo(first);
        assertThat(MaskKey.of(first)).hasToString("mask key");
        Path file = folder.resolve("state").resolve("mask.key");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    private String refusal(SourceRules rules) {
        SourceException refused = catchThrowableOfType(
                SourceException.class, () -> GuardedShop.asRole(folder, rules).close());
        return refused.what() + " " + refused.instead();
    }

    private static SourceRules rows(String table, String rule) {
        return new SourceRules(List.of(SourceRules.ALL), List.of(), List.of(), Map.of(table, rule), Map.of());
    }

    private static SourceRules masks(String column, Mask.Form form) {
        return new SourceRules(
                List.of(SourceRules.ALL), List.of(), List.of(), Map.of(), Map.of(column, new Mask(form, 0)));
    }

    private static Table table(Catalog catalog, String name) {
        return catalog.table("main", name).orElseThrow();
    }
}
