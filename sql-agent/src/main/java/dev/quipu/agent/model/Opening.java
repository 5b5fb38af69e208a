package dev.quipu.agent.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.quipu.agent.answer.Question.Turn;
import dev.quipu.agent.model.protocol.Protocol;
import dev.quipu.catalog.Catalog;
import dev.quipu.catalog.Dialect;
import dev.quipu.catalog.TokenCounter;
import dev.quipu.prompts.PromptName;
import java.util.List;
import java.util.Map;

/** The messages with which a conversation with a model begins. */
final class Opening {
    private static final int TURNS_SEARCHED = 2;
    private static final int TABLES = 12;
    /** Tokens for the part of the catalog. */
    private static final int BUDGET = 1_700;

    private final TokenCounter tokens;

    Opening(TokenCounter tokens) {
        this.tokens = tokens;
    }

    /** Who the model is, and then the tables and the question; the first never changes, so that providers can keep it. */
    List<ChatMessage> messages(Matter matter, Protocol protocol) {
        protocol.toolPrompts().forEach(matter.prompts()::text);
        return List.of(SystemMessage.from(system(matter, protocol)), UserMessage.from(user(matter)));
    }

    String system(Matter matter, Protocol protocol) {
        Catalog catalog = matter.workbench().catalog();
        PromptName card = catalog.dialect() == Dialect.DUCKDB ? PromptName.DIALECT_DUCKDB : PromptName.DIALECT_SPARK;
        return matter.prompts()
                .text(
                        PromptName.ANALYST,
                        Map.of(
                                "dialect",
                                matter.prompts().text(card),
                                "ways",
                                matter.prompts().text(protocol.ways())));
    }

    private String user(Matter matter) {
        Catalog catalog = matter.workbench().catalog();
        String words = words(matter);
        String tables = "Source: " + catalog.source() + "\n"
                + matter.index().excerpt(words, matter.index().search().search(words, TABLES), BUDGET);
        String thread = new ThreadText(matter.screen(), tokens).of(matter.question(), matter.fence(), matter.prompts());
        return matter.prompts()
                .text(
                        PromptName.OPENING,
                        Map.of(
                                "code", matter.fence().code(),
                                "now", matter.now(),
                                "tables", matter.fence().data("tables", tables),
                                "thread", thread,
                                "question",
                                        matter.fence()
                                                .data(
                                                        "question",
                                                        matter.question().text())));
    }

    /** A follow-up speaks of the tables of the questions before it. */
    private static String words(Matter matter) {
        List<Turn> turns = matter.question().earlier();
        StringBuilder words = new StringBuilder(matter.question().text());
        turns.subList(Math.max(0, turns.size() - TURNS_SEARCHED), turns.size())
                .forEach(turn -> words.append(' ').append(turn.question()));
        return words.toString();
    }
}
