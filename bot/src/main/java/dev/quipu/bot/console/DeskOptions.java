package dev.quipu.bot.console;

import dev.quipu.agent.source.SourceException;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SettingsException;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.conversation.QuestionDesk;
import dev.quipu.catalog.Catalog;
import java.time.Instant;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/** The options of every command that asks questions. */
final class DeskOptions {
    @Mixin
    private final SettingsOption settings = new SettingsOption();

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final RoleOption role = new RoleOption();

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final NowOption now = new NowOption();

    /** A desk, the settings it was opened with, and the time of the questions. */
    record Opened(QuestionDesk desk, Settings settings, Instant now) implements AutoCloseable {
        /** The source as the role may see it. */
        Catalog catalog() throws SourceException {
            return desk.catalog(now);
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    Settings settings(Workplace workplace) throws SettingsException {
        return settings.read(workplace);
    }

    /** The time of each question of a conversation: the one that was given, else that of the machine. */
    Supplier<Instant> questionTime(Opened opened, Workplace workplace) {
        return now.isGiven() ? opened::now : workplace.clock()::instant;
    }

    /** Opens the source and tells what is odd about it. */
    Opened open(Workplace workplace) throws CommandException, SettingsException, SourceException {
        Instant instant = now.or(workplace.clock());
        Settings read = role.choose(model.choose(settings.read(workplace), workplace));
        SourceChoice choice = source.choose(read, workplace);
        QuestionDesk desk = desk(workplace, read, choice, instant);
        desk.notices().forEach(workplace.screen()::tell);
        return new Opened(desk, read, instant);
    }

    private static QuestionDesk desk(Workplace workplace, Settings settings, SourceChoice choice, Instant now)
            throws SourceException {
        try (ProgressBar bar = new ProgressBar(workplace.screen())) {
            return workplace.desks().open(settings, choice, now, bar);
        }
    }
}
