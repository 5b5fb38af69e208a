package dev.quipu.agent.model.defence;

/** How much of a source's data a language model may see. */
public enum Exposure {
    /** Rows and example values as they are. */
    ROWS,
    /** Rows and example values, without secrets and personal data. */
    MASKED,
    /** Names and types only, and of results their shape. */
    SHAPE
}
