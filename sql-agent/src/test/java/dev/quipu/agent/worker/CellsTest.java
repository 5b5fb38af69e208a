package dev.quipu.agent.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quipu.agent.answer.ResultTable;
import dev.quipu.agent.warehouse.DuckDbWarehouse;
import dev.quipu.agent.warehouse.ShopBench;
import dev.quipu.agent.warehouse.WarehouseLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsTest {
    /** Every type of cell, its ends, and what a cell holds as text. */
    private static final String ALL_TYPES = """
            SELECT * FROM (VALUES
              (true, 1::TINYINT, (-2)::SMALLINT, 3, -4::BIGINT, 5::UTINYINT, 6::USMALLINT, 7::UINTEGER, 8::UBIGINT),
              (false, (-128)::TINYINT, 32767::SMALLINT, -2147483648, 9223372036854775807, 255::UTINYINT, 65535::USMALLINT,
               4294967295::UINTEGER, 18446744073709551615::UBIGINT),
              (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)),
            (VALUES
              (170141183460469231731687303715884105727::HUGEINT, 1.5::FLOAT, 'nan'::DOUBLE, 0.00::DECIMAL(5, 2),
               -12345678901234567890123456789012345.678::DECIMAL(38, 3), 'žluťoučký 🐴', ''),
              (NULL, '-inf'::FLOAT, -0.0::DOUBLE, -999.99, NULL, NULL, 'x')),
            (VALUES
              (DATE '2024-02-29', TIMESTAMP '1969-12-31 23:59:59.999999', TIMESTAMPTZ '2024-07-01 00:00:00+05:30',
               TIME '23:59:59.999999', TIMESTAMP_NS '2024-01-01 00:00:00.123456789', [1, NULL], {'a': INTERVAL 3 DAYS},
               'AB'::BLOB, uuid '00000000-0000-0000-0000-000000000001'),
              ('infinity', '-infinity', 'infinity', NULL, NULL, NULL, NULL, NULL, NULL))""";

    @TempDir
    Path folder;

    @Test
    void comeOutAsTheyWentIn() throws Exception {
        try (WorkerBench bench = new WorkerBench(folder, WarehouseLimits.DEFAULT)) {
            ResultTable there = bench.run(ALL_TYPES, Duration.ofSeconds(60));
            ResultTable here;
            try (DuckDbWarehouse warehouse =
                    DuckDbWarehouse.open(bench.file, WarehouseLimits.DEFAULT, WorkerBench.ZONE)) {
                here = warehouse.run(
                        WorkerBench.unguarded(ALL_TYPES),
                        ShopBench.NOW,
                        ShopBench.ASKER,
                        WorkerBench.LIMITS,
                        ShopBench.in(Duration.ofSeconds(60)));
            }

            assertThat(there).isEqualTo(here);
            assertThat(there.rows()).hasSize(12);
            for (int row = 0; row < 12; row++) {
                assertThat(classes(there.rows().get(row)))
                        .isEqualTo(classes(here.rows().get(row)));
            }
        }
    }

    @Test
    void areOfKnownClassesOnly() {
        assertThatThrownBy(() -> Cells.write(new BodyWriter(), new Object()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cells.read(new BodyReader(new byte[] {99}))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Cells.read(new BodyReader(
                        new BodyWriter().octet(3).number(1_000_000).body())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> classes(List<@Nullable Object> row) {
        return row.stream()
                .map(cell -> cell == null ? "null" : cell.getClass().getName())
                .toList();
    }
}
