package dev.quipu.bot.config;

/** The page {@code docs/settings.md}, made from the list of settings. */
public final class SettingsPage {
    private static final String HEAD = """
            # Settings

            Quipu works without a settings file. With one, it is called `quipu.yaml` and is looked for in this order: the
            file named with `-c`, the working folder, the home folder (`$QUIPU_HOME`; without it
            `$XDG_DATA_HOME/quipu` or `~/.local/share/quipu`, on macOS `~/Library/Application Support/quipu`). Only the
            first that is found is read.

            ```yaml
            sources:
              shop:
                path: data/shop.duckdb   # relative to this file
                default: true
              exports:
                path: ${EXPORT_FOLDER}/csv
                zone: Europe/Berlin
                comment: Nightly exports of the ledger.
            models:
              gpt:
                provider: openai
                price: { in: 2.00, out: 8.00 }
              own:
                provider: ollama
                name: qwen2.5-coder
            model: [gpt, own]            # asked in this order; the offline analyst comes last
            limits:
              rows: 500
            zone: Europe/Berlin
            numbers: de
            ```

            `${NAME}` is replaced by the environment variable; one that is not set is a mistake, and `$${` stands for
            `${`. Paths are relative to the folder of the file, `~/` is the user's folder. All mistakes of a file are
            told at once, each with its line. [models.md](models.md) says what models need. This page is made from the list
            in `Setting.java` by a test.

            | key | value | default | what it is for |
            |---|---|---|---|
            """;

    private SettingsPage() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Setting setting : Setting.ALL) {
            page.append("| `").append(setting.name()).append("` | ");
            page.append(setting.kind().words()).append(" | ");
            page.append(setting.standard()).append(" | ");
            page.append(setting.help()).append(" |\n");
        }
        return page.toString();
    }
}
