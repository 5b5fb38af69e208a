package dev.quipu.agent.guard.text;

/**
 * A piece of a text.
 *
 * @param start index of its first char
 * @param end index after its last char
 */
public record Span(int start, int end) {}
