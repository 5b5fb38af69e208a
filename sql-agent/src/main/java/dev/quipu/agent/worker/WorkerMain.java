package dev.quipu.agent.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.InstantSource;

/**
 * The program of a worker process. It speaks over its standard input and output, and ends at once when the bot that
 * started it is gone, whatever the engine does at that moment.
 */
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        FileOutputStream replies = new FileOutputStream(FileDescriptor.out);
        // whatever prints to standard output must not come between the messages
        System.setOut(System.err);
        WorkerHost host = new WorkerHost(
                new Wire(new FileInputStream(FileDescriptor.in), replies),
                InstantSource.system(),
                code -> Runtime.getRuntime().halt(code));
        int code = host.serve();
        if (Boolean.getBoolean(WorkerCommand.ORDERLY_END)) {
            System.exit(code);
        }
        Runtime.getRuntime().halt(code);
    }
}
