package dev.quipu.agent.model.provider;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call that ends in time whatever the provider does. A client's own timeout counts from packet to packet or ends with
 * the headers, so that a slow trickle outlives it; this one ends the call by interrupting it, which closes the connection.
 */
record TimedCall(ChatModel chat, String threadName) {
    /**
     * @throws ExecutionException what the client threw
     * @throws TimeoutException when the time is over
     * @throws InterruptedException when the caller was stopped; the call is stopped too
     */
    ChatResponse run(ChatRequest request, Duration time)
            throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<ChatResponse> task = new FutureTask<>(() -> chat.chat(request));
        Thread thread = new Thread(task, threadName);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            task.cancel(true);
        }
    }
}
