package dev.quipu.bot.console;

import dev.quipu.agent.explain.Nearest;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.CatalogSearch;
import dev.quipu.catalog.CatalogText;
import dev.quipu.catalog.SearchHit;
import dev.quipu.catalog.Table;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What Quipu knows of a source. */
@Command(
        name = "catalog",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "show|search",
        description = "What Quipu knows of a source: tables, columns, keys, joins, profiles.")
final class CatalogCommand {
    private static final int HITS_SHOWN = 20;

    private CatalogCommand() {}

    static CommandLine of(Workplace workplace) {
        return new CommandLine(new CatalogCommand())
                .addSubcommand(new Show(workplace))
                .addSubcommand(new Search(workplace));
    }

    /** Prints all tables, or one in detail. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Lists the tables, or shows one with its columns, keys and joins.")
    private static final class Show implements Callable<Integer> {
        private final Workplace workplace;

        @Mixin
        private final DeskOptions options = new DeskOptions();

        @Parameters(arity = "0..1", paramLabel = "TABLE", description = "A table, with its schema if need be.")
        private @Nullable String name;

        Show(Workplace workplace) {
            this.workplace = workplace;
        }

        @Override
        public Integer call() throws Exception {
            try (DeskOptions.Opened opened = options.open(workplace)) {
                Catalog catalog = opened.catalog();
                CatalogText text = new CatalogText(catalog);
                print(workplace, name == null ? text.overview() : text.table(table(catalog, name)));
                return ExitCode.DONE;
            }
        }

        private static Table table(Catalog catalog, String name) throws CommandException {
            int point = name.lastIndexOf('.');
            return catalog.table(catalog.defaultSchema(), name)
                    .or(() -> catalog.table(name.substring(0, Math.max(0, point)), name.substring(point + 1)))
                    .orElseThrow(() -> unknown(catalog, name));
        }

        private static CommandException unknown(Catalog catalog, String name) {
            List<String> names =
                    catalog.tables().stream().map(table -> table.name().table()).toList();
            List<String> near = Nearest.of(name, names, 1);
            return CommandException.usage(
                    "There is no table \"" + name + "\"",
                    near.isEmpty() ? "See them all with: quipu catalog show" : "Did you mean \"" + near.get(0) + "\"?");
        }
    }

    /** Finds tables and columns by what they are called, hold and are said to be. */
    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = "Finds tables and columns by names, comments and values.")
    private static final class Search implements Callable<Integer> {
        private final Workplace workplace;

        @Mixin
        private final DeskOptions options = new DeskOptions();

        @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
        private final List<String> words = List.of();

        Search(Workplace workplace) {
            this.workplace = workplace;
        }

        @Override
        public Integer call() throws Exception {
            try (DeskOptions.Opened opened = options.open(workplace)) {
                List<SearchHit> hits = new CatalogSearch(opened.catalog()).search(String.join(" ", words), HITS_SHOWN);
                if (hits.isEmpty()) {
                    workplace.screen().tell("Nothing was found. Try fewer or other words.");
                }
                print(workplace, new CatalogText(opened.catalog()).found(hits));
                return ExitCode.DONE;
            }
        }
    }

    private static void print(Workplace workplace, List<String> lines) {
        lines.forEach(line -> workplace.screen().out().println(Printable.text(line)));
        workplace.screen().out().flush();
    }
}
