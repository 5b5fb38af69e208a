package dev.quipu.agent.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a worker process is started: by the Java and with the classes of this very program, lean, without the program's
 * environment, and on Unix under limits of the system.
 *
 * @param options of Java besides the usual ones
 */
record WorkerCommand(Path java, String classPath, List<String> options, WorkerMemory memory) {
    /** Workers end in the orderly way of Java, which takes longer: only for making an archive of classes. */
    static final String ORDERLY_END = "quipu.worker.orderly-end";
    /** Options of Java for workers, one a line, set by the launcher; paths in them may hold spaces. */
    private static final String OPTIONS = "quipu.worker.options";

    private static final Path SHELL = Path.of("/bin/sh");
    /** Keys of services stand in the environment; the engine needs none of it. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SystemRoot");

    private static final int NATIVE_ACCESS_SINCE = 22;

    /**
     * Ctrl-C goes to all processes of the terminal, and only the bot may act on it. The data limit of Linux counts what
     * a process may write to; where a system knows a limit not, the next line goes on without. Of all processes the
     * kernel shall end the worker first when memory runs out.
     */
    private static final String UNDER_LIMITS = """
            trap '' INT HUP QUIT
            (ulimit -c 0) 2>/dev/null && ulimit -c 0
            (ulimit -d "$1") 2>/dev/null && ulimit -d "$1"
            (ulimit -v "$2") 2>/dev/null && ulimit -v "$2"
            { echo 800 >/proc/self/oom_score_adj; } 2>/dev/null
            shift 2
            exec "$@"
            """;

    WorkerCommand {
        options = List.copyOf(options);
    }

    static WorkerCommand ofThisProgram(WorkerMemory memory) {
        String program = System.getProperty("os.name", "").startsWith("Windows") ? "java.exe" : "java";
        String options = System.getProperty(OPTIONS, "").strip();
        return new WorkerCommand(
                Path.of(System.getProperty("java.home"), "bin", program),
                System.getProperty("java.class.path"),
                options.isEmpty() ? List.of() : List.of(options.split("\n")),
                memory);
    }

    /** Where folders for temporary files are made. */
    static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    ProcessBuilder builder(WorkerFolder folder) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            words.addAll(List.of(SHELL.toString(), "-c", UNDER_LIMITS, "quipu-worker"));
            words.add(String.valueOf(memory.megabytes() * 1024));
            words.add(String.valueOf(memory.addressSpaceMegabytes() * 1024));
        }
        words.add(java.toString());
        words.addAll(javaOptions(folder));
        words.addAll(List.of("-cp", classPath, WorkerMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        // each thread would else reserve an arena of 64 MB
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder;
    }

    private List<String> javaOptions(WorkerFolder folder) {
        List<String> all = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.path().resolve("crash.log"),
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=48m",
                "-Xms16m",
                "-Xmx" + memory.heapMegabytes() + "m",
                "-Xss2m",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder.path()));
        if (Runtime.version().feature() >= NATIVE_ACCESS_SINCE) {
            all.add("--enable-native-access=ALL-UNNAMED");
        }
        all.addAll(options);
        return all;
    }
}
