package dev.quipu.agent.offline.reading;

import dev.quipu.agent.offline.language.PhraseKind;
import dev.quipu.agent.offline.query.Expression.Window;
import dev.quipu.agent.offline.query.Query.OrderKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** "rank the branches by number of loans": every thing with its figure and its place. */
final class RankRule implements Rule {
    @Override
    public void apply(Draft draft) {
        OptionalInt at = draft.find(PhraseKind.RANK);
        if (at.isEmpty()) {
            return;
        }
        Optional<Rankings.Metric> metric = new TopRanking(draft)
                .metric(at.getAsInt() + 1)
                .filter(found -> found.show() && !found.items().isEmpty());
        if (metric.isEmpty()) {
            return;
        }
        Window rank = new Window(Window.Kind.RANK, metric.get().expression(), List.of());
        draft.figure(metric.get().expression(), metric.get().name());
        draft.figure(rank, "rank");
        draft.order.add(new OrderKey(rank, false));
        metric.get().entity().ifPresent(draft.groupEntities::add);
        metric.get().use();
        draft.item(at.getAsInt()).use();
    }
}
