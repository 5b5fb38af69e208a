package dev.quipu.bot.console;

import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.worker.DuckDbWorker;
import dev.quipu.bot.config.EffectiveSettings;
import dev.quipu.bot.config.Mistake;
import dev.quipu.bot.config.Settings;
import dev.quipu.bot.config.SettingsException;
import dev.quipu.bot.config.SettingsReader;
import dev.quipu.bot.config.SourceChoice;
import dev.quipu.bot.config.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at everything that has to be right before a question can be answered. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks every setting, source, folder and model, one line each.",
        footer = "Exit status: 0 all is well; 1 a check failed.")
final class DoctorCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final SettingsOption settings = new SettingsOption();

    @Option(names = "--models", description = "Ask every model a word, which costs a few tokens.")
    private boolean askModels;

    DoctorCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        List<Finding> findings = new ArrayList<>();
        findings.add(MachineChecks.java());
        Settings read = read(findings);
        findings.add(MachineChecks.folder("cache folder", read.cache()));
        findings.add(MachineChecks.folder("state folder", read.state()));
        findings.add(MachineChecks.room(read.cache()));
        findings.add(MachineChecks.memory(databases(read)));
        for (SourceChoice source : sources(read)) {
            findings.addAll(new SourceCheck(workplace).of(source, read));
        }
        ModelCheck models = new ModelCheck(workplace.clock());
        for (ModelSettings model : read.models().byId().values()) {
            findings.add(models.of(model, askModels));
        }
        findings.forEach(finding -> workplace.screen().out().println(Printable.text(finding.line())));
        return findings.stream().allMatch(Finding::good) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** The settings, or what holds without a file when they have mistakes: the rest is worth a look all the same. */
    private Settings read(List<Finding> findings) throws SettingsException {
        try {
            Settings read = settings.read(workplace);
            findings.add(Finding.good("settings", read.origin()));
            for (Map.Entry<String, String> value : EffectiveSettings.of(read).entrySet()) {
                findings.add(Finding.good("setting " + value.getKey(), value.getValue()));
            }
            return read;
        } catch (SettingsException e) {
            e.mistakes().stream()
                    .map(Mistake::toString)
                    .forEach(mistake -> findings.add(Finding.problem("settings", mistake, "")));
            Surroundings here = workplace.surroundings();
            return new SettingsReader(here).withoutFile();
        }
    }

    private static List<Long> databases(Settings settings) {
        return settings.sources().isEmpty()
                ? List.of(megabytes(settings.limits()))
                : settings.sources().values().stream()
                        .map(source -> megabytes(source.limits()))
                        .toList();
    }

    private static long megabytes(Settings.Limits limits) {
        return DuckDbWorker.megabytes(limits.warehouse());
    }

    private static List<SourceChoice> sources(Settings settings) {
        List<SourceChoice> choices = new ArrayList<>();
        for (Settings.SourceSettings source : settings.sources().values()) {
            choices.add(new SourceChoice.Stored(source.id(), source.path(), source.zone()));
        }
        return choices.isEmpty() ? List.of(new SourceChoice.Demo()) : choices;
    }
}
