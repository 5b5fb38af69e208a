package dev.quipu.bot.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One key of {@code quipu.yaml}.
 *
 * @param name the path of the key, sections separated by dots; a step in angle brackets, such as {@link #ID}, stands for any name
 * @param standard what holds when the key is absent, in words or as a value
 * @param help one sentence
 */
public record Setting(String name, Kind kind, String standard, String help) {
    static final String ID = "<id>";

    /** Every key there is, in the order of the documentation. */
    public static final List<Setting> ALL = List.of(
            new Setting(
                    "sources.<id>.path",
                    Kind.PATH,
                    "required",
                    "A .duckdb file; a CSV, TSV, JSON or Parquet file; or a folder of such files."),
            new Setting(
                    "sources.<id>.zone",
                    Kind.ZONE,
                    "UTC",
                    "The time zone in which the time stamps of this source are to be read."),
            new Setting("sources.<id>.comment", Kind.TEXT, "none", "What the source holds, in words."),
            new Setting(
                    "sources.<id>.model-sees",
                    Kind.EXPOSURE,
                    "rows",
                    "What a language model sees of this source: rows; rows with secrets and personal data masked; or only"
                            + " names, types and the shape of results."),
            new Setting(
                    "sources.<id>.default",
                    Kind.YES_OR_NO,
                    "true when it is the only source, else false",
                    "Whether questions that name no source go to this one; at most one source says true."),
            new Setting(
                    "sources.<id>.limits.queries",
                    Kind.QUESTIONS,
                    "limits.queries",
                    "The most questions about this source at once."),
            new Setting(
                    "sources.<id>.limits.read-rows",
                    Kind.MANY_ROWS,
                    "limits.read-rows",
                    "The most rows of this source that a question may read."),
            new Setting(
                    "sources.<id>.limits.read-bytes",
                    Kind.READ_SIZE,
                    "limits.read-bytes",
                    "The most bytes of this source that a question may read."),
            new Setting(
                    "sources.<id>.limits.step-rows",
                    Kind.MANY_ROWS,
                    "limits.step-rows",
                    "The most rows that one step of a query on this source may make."),
            new Setting("models.<id>.provider", Kind.PROVIDER, "required", "Whose interface the model has."),
            new Setting(
                    "models.<id>.name", Kind.MODEL, "see [models.md](models.md)", "How the provider calls the model."),
            new Setting(
                    "models.<id>.base-url",
                    Kind.ADDRESS,
                    "the provider's own",
                    "Where the model is, for servers of one's own and for Azure OpenAI."),
            new Setting(
                    "models.<id>.key",
                    Kind.KEY,
                    "the variable of the provider, such as `OPENAI_API_KEY`, unless base-url is set",
                    "The key of the account; it is never shown."),
            new Setting("models.<id>.key-file", Kind.PATH, "none", "A file that holds the key and nothing else."),
            new Setting(
                    "models.<id>.tools",
                    Kind.TOOLS,
                    "native",
                    "How the model asks for tools: by the provider's interface, or by lines of plain text."),
            new Setting("models.<id>.timeout", Kind.SECONDS, "20", "The longest that one call of the model may take."),
            new Setting("models.<id>.output", Kind.TOKENS, "4096", "The most tokens that one reply may have."),
            new Setting(
                    "models.<id>.context",
                    Kind.TOKENS,
                    "see [models.md](models.md)",
                    "How many tokens the model can read, its reply included."),
            new Setting(
                    "models.<id>.reasoning",
                    Kind.REASONING,
                    "none is sent",
                    "How much models of OpenAI's interface reason; some call tools only with `none`."),
            new Setting(
                    "models.<id>.temperature",
                    Kind.TEMPERATURE,
                    "none is sent",
                    "How freely the model chooses its words; models that reason take none."),
            new Setting("models.<id>.api-version", Kind.TEXT, "2024-10-21", "The version of Azure OpenAI's interface."),
            new Setting("models.<id>.price.in", Kind.AMOUNT, "0", "What a million tokens cost that the model reads."),
            new Setting("models.<id>.price.out", Kind.AMOUNT, "0", "What a million tokens cost that the model writes."),
            new Setting(
                    "model",
                    Kind.NAMES,
                    "all models in the order of the file",
                    "Who is asked first, second and so on; the offline analyst comes last. `offline` alone asks no model."),
            new Setting("budgets.asker", Kind.AMOUNT, "none", "What the questions of one asker may cost a day."),
            new Setting("budgets.place", Kind.AMOUNT, "none", "What the questions in one place may cost a day."),
            new Setting("budgets.day", Kind.AMOUNT, "none", "What all questions together may cost a day."),
            new Setting(
                    "limits.rows", Kind.ROWS, "1000", "The most rows that a result may have; what is cut off is said."),
            new Setting(
                    "limits.cell",
                    Kind.RESULT_SIZE,
                    "64KB",
                    "The most bytes of one value in a result; what is cut off is said."),
            new Setting(
                    "limits.result",
                    Kind.RESULT_SIZE,
                    "10MB",
                    "The most bytes of all values of a result; what is cut off is said."),
            new Setting("limits.seconds", Kind.SECONDS, "30", "The longest that one question may take, SQL included."),
            new Setting("limits.memory", Kind.MEMORY, "1GB", "The most memory that the database may use for queries."),
            new Setting("limits.threads", Kind.THREADS, "4", "The most threads that the database may use for queries."),
            new Setting(
                    "limits.queries",
                    Kind.QUESTIONS,
                    "4",
                    "The most questions about one source that are worked on at once; others wait for their turn."),
            new Setting(
                    "limits.queries-per-asker",
                    Kind.QUESTIONS,
                    "2",
                    "The most questions of one asker about one source that are worked on at once."),
            new Setting(
                    "limits.waiting",
                    Kind.WAITING,
                    "20",
                    "The most questions about one source that wait for their turn; more are turned away."),
            new Setting(
                    "limits.read-rows",
                    Kind.MANY_ROWS,
                    "1000000000",
                    "The most rows that a question may read, by the plans of its queries; one that would read more is asked"
                            + " back."),
            new Setting(
                    "limits.read-bytes",
                    Kind.READ_SIZE,
                    "20GB",
                    "The most bytes that a question may read, as they are in memory; one that would read more is asked"
                            + " back."),
            new Setting(
                    "limits.step-rows",
                    Kind.MANY_ROWS,
                    "10000000000",
                    "The most rows that one step of a query may make, such as a join without a condition; one that would"
                            + " make more is asked back."),
            new Setting(
                    "roles.<id>.sources.<id>.tables",
                    Kind.NAMES,
                    "* (all that are no views)",
                    "The tables that the role sees; views only by name. A source that a role does not name it does not see."),
            new Setting(
                    "roles.<id>.sources.<id>.hidden-tables", Kind.NAMES, "none", "Tables that the role does not see."),
            new Setting(
                    "roles.<id>.sources.<id>.hidden-columns",
                    Kind.NAMES,
                    "none",
                    "Columns that the role does not see, each as table.column."),
            new Setting(
                    "roles.<id>.sources.<id>.rows.<table>",
                    Kind.TEXT,
                    "all rows",
                    "The condition that the table's rows have to meet; {asker} in it stands for who asks."),
            new Setting(
                    "roles.<id>.sources.<id>.masks.<table.column>",
                    Kind.MASK,
                    "the values",
                    "What the role sees in the place of the column's values."),
            new Setting(
                    "roles.<id>.may-run-anyway",
                    Kind.YES_OR_NO,
                    "false",
                    "Whether the role may run a query that costs more than the limit."),
            new Setting(
                    "role",
                    Kind.TEXT,
                    "none, which sees everything",
                    "The role of questions in a terminal that name none with --role."),
            new Setting(
                    "prompts",
                    Kind.PATH,
                    "none",
                    "A folder of Markdown files that take the place of the texts for language models."),
            new Setting(
                    "zone",
                    Kind.ZONE,
                    "the time zone of the machine",
                    "The time zone in which \"today\" and \"last month\" are counted."),
            new Setting(
                    "numbers",
                    Kind.LANGUAGE,
                    "en",
                    "The language whose separators numbers are written with, such as en, de or fr-CH."),
            new Setting(
                    "cache",
                    Kind.PATH,
                    "the folder cache in the home folder",
                    "Where loaded files and profiles are kept; may be deleted at any time."),
            new Setting(
                    "state",
                    Kind.PATH,
                    "the folder state in the home folder",
                    "Where the history of chat and the error log are kept."));

    public Setting {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(standard, "standard is null");
        Objects.requireNonNull(help, "help is null");
    }

    List<String> steps() {
        return List.of(name.split("\\.(?![^<]*>)"));
    }

    static Setting named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no setting " + name));
    }

    static Optional<Setting> find(String name) {
        return ALL.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }
}
