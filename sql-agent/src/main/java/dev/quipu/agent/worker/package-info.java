/** Runs DuckDB in processes of their own, so that a memory bomb, a hang or a crash of the engine costs one question. */
@NullMarked
package dev.quipu.agent.worker;

import org.jspecify.annotations.NullMarked;
