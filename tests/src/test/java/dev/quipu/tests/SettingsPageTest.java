package dev.quipu.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quipu.bot.config.SettingsPage;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final String PAGE = "docs/settings.md";

    /** Run with {@code -Dquipu.write.docs=true} to write the page instead of comparing it. */
    @Test
    void thePageOfSettingsIsMadeFromTheirList() throws IOException {
        if (Boolean.getBoolean("quipu.write.docs")) {
            Files.writeString(Repository.root().resolve(PAGE), SettingsPage.markdown());
        }

        assertThat(Repository.text(PAGE)).isEqualTo(SettingsPage.markdown());
    }
}
