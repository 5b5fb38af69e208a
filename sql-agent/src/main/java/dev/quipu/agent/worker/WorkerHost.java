package dev.quipu.agent.worker;

import dev.quipu.agent.source.SourceException;
import dev.quipu.agent.warehouse.WarehouseException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The side of the worker: answers the calls of the bot, each on a thread of its own. */
final class WorkerHost {
    /** The engine descends into nested SQL on the stack of its caller and brings the process down when that ends. */
    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private final Wire wire;
    private final HostedSource source;
    private final IntConsumer halt;

    /** @param halt ends the process with a status */
    WorkerHost(Wire wire, InstantSource clock, IntConsumer halt) {
        this.wire = wire;
        this.source = new HostedSource(clock);
        this.halt = halt;
    }

    /** Works until the bot is gone and returns the status with which to end. */
    int serve() throws IOException {
        wire.write(new Message(
                MessageKind.READY, 0, new BodyWriter().number(Wire.VERSION).body()));
        onItsOwnThread("warm-up", source::warmUp);
        while (true) {
            Optional<Message> message = wire.read();
            if (message.isEmpty()) {
                return 0;
            }
            if (message.get().kind() == MessageKind.CANCEL) {
                source.cancel();
            } else {
                onItsOwnThread("call-" + message.get().call(), () -> answer(message.get()));
            }
        }
    }

    private static void onItsOwnThread(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private void answer(Message message) {
        Reply reply = new Reply(wire, message.call());
        try {
            reply.done(work(message, reply));
        } catch (WarehouseException e) {
            reply.failed(Failures.of(e));
            if (e.kind() == WarehouseException.Kind.ENGINE) {
                halt.accept(ExitStatus.ENGINE_SPOILT);
            }
        } catch (SourceException e) {
            reply.failed(Failures.of(e));
        } catch (OutOfMemoryError e) {
            halt.accept(ExitStatus.OUT_OF_MEMORY);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            reply.failed(Failures.ofFault(e));
        }
    }

    private byte[] work(Message message, Reply reply) throws WarehouseException, SourceException {
        BodyReader body = new BodyReader(message.body());
        return switch (message.kind()) {
            case OPEN -> source.open(OpenRequest.read(body));
            case CLOSE -> source.close();
            case CATALOG -> source.catalog(CatalogRequest.read(body), reply);
            case PREPARE -> source.prepare(QueryRequest.read(body));
            case ESTIMATE -> source.estimate(QueryRequest.read(body));
            case RUN -> source.run(QueryRequest.read(body), reply);
            case LOAD -> LoadRequest.read(body).load(reply);
            case CANCEL, READY, PROGRESS, COLUMNS, ROWS, DONE, FAILED ->
                throw new IllegalStateException("a worker is not called with " + message.kind());
        };
    }
}
