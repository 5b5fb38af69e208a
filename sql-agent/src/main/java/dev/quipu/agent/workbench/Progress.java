package dev.quipu.agent.workbench;

/** Hears what is being done for a question, such as "running SQL". */
@FunctionalInterface
public interface Progress {
    Progress SILENT = step -> {};

    void report(String step);
}
