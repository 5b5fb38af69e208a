package dev.quipu.bot.console;

import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.conversation.QuestionDesk;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Table;

/** Opens a source as a question would and reads its catalog. */
record SourceCheck(Workplace workplace) {
    Finding of(SourceChoice choice, Settings settings) {
        String subject = "source "
                + (choice instanceof SourceChoice.Stored stored ? stored.id() : SourceChoice.DEMO + " (built in)");
        try (QuestionDesk desk =
                workplace.desks().open(settings, choice, workplace.clock().instant(), ProfileProgress.SILENT)) {
            Catalog catalog = desk.catalog();
            StringBuilder text = new StringBuilder();
            text.append(catalog.tables().size()).append(" tables, ");
            text.append(catalog.tables().stream().mapToLong(Table::rows).sum()).append(" rows, ");
            text.append(catalog.foreignKeys().size()).append(" ways to join");
            desk.notices().forEach(notice -> text.append("; ").append(notice));
            return Finding.good(subject, text.toString());
        } catch (SourceException e) {
            return Finding.problem(subject, e.what(), e.instead());
        }
    }
}
