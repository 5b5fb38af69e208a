package dev.quipu.agent.model.provider;

/**
 * What a model read and wrote.
 *
 * @param estimated true when the provider did not count and we did, with a tokenizer that may not be the model's
 */
public record Tokens(int in, int out, boolean estimated) {
    public static final Tokens NONE = new Tokens(0, 0, false);

    public Tokens {
        if (in < 0 || out < 0) {
            throw new IllegalArgumentException("there are no negative tokens");
        }
    }

    public Tokens plus(Tokens other) {
        return new Tokens(in + other.in, out + other.out, estimated || other.estimated);
    }
}
