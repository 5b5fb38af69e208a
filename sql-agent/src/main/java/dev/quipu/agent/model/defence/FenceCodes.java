package dev.quipu.agent.model.defence;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Makes codes that nobody can guess. Safe for use by several threads. */
public final class FenceCodes implements Supplier<String> {
    private static final int BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
