package dev.quipu.bot.console;

import dev.quipu.agent.access.Role;
import dev.quipu.agent.source.ProfileProgress;
import dev.quipu.agent.source.SourceException;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.conversation.QuestionDesk;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Table;
import java.util.ArrayList;
import java.util.List;

/** Opens a source as a question would and reads its catalog. */
record SourceCheck(Workplace workplace) {
    /** The source, and each role that names it. */
    List<Finding> of(SourceChoice choice, Settings settings) {
        String id = choice instanceof SourceChoice.Stored stored ? stored.id() : SourceChoice.DEMO;
        String subject = "source " + id + (choice instanceof SourceChoice.Demo ? " (built in)" : "");
        List<Finding> findings = new ArrayList<>();
        findings.add(of(subject, choice, settings.as("")));
        for (Role role : settings.roles().values()) {
            if (role.rules(id).isPresent()) {
                findings.add(of("role " + role.id() + " in " + subject, choice, settings.as(role.id())));
            }
        }
        return findings;
    }

    private Finding of(String subject, SourceChoice choice, Settings settings) {
        try (QuestionDesk desk =
                workplace.desks().open(settings, choice, workplace.clock().instant(), ProfileProgress.SILENT)) {
            Catalog catalog = desk.catalog(workplace.clock().instant());
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
