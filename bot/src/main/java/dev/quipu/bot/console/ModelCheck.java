package dev.quipu.bot.console;

import dev.quipu.agent.model.provider.LanguageModel;
import dev.quipu.agent.model.provider.ModelException;
import dev.quipu.agent.model.provider.ModelReply;
import dev.quipu.agent.model.provider.ModelSettings;
import dev.quipu.agent.model.provider.Providers;
import dev.quipu.agent.warehouse.Deadline;
import java.time.InstantSource;
import java.util.Locale;

/** Looks whether a model can be asked: whether there is a key and a server, and if wanted whether it replies. */
final class ModelCheck {
    private final InstantSource clock;
    private final Providers providers;

    ModelCheck(InstantSource clock) {
        this.clock = clock;
        this.providers = new Providers(clock);
    }

    /** @param call whether to ask the model something, which costs a few tokens */
    Finding of(ModelSettings settings, boolean call) {
        String subject = "model " + settings.label().id();
        String name = settings.label().name() + " of " + settings.label().provider();
        try {
            if (call) {
                return Finding.good(subject, name + " " + replied(providers.open(settings)));
            }
            providers.reach(settings, Deadline.in(settings.limits().timeout(), clock));
            return Finding.good(subject, name + ": " + settings.key() + ", and a server at " + settings.place());
        } catch (ModelException e) {
            return Finding.problem(subject, name + ": " + e.what(), e.instead());
        }
    }

    private String replied(LanguageModel model) throws ModelException {
        ModelReply reply = model.greet(Deadline.in(model.limits().timeout(), clock));
        return String.format(
                Locale.ROOT,
                "replied in %d ms, %d tokens in and %d out, which cost %s",
                reply.millis(),
                reply.tokens().in(),
                reply.tokens().out(),
                reply.cost().stripTrailingZeros().toPlainString());
    }
}
