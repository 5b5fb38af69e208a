/** Runs proved queries on a locked-down, read-only connection. */
@NullMarked
package dev.quipu.agent.warehouse;

import org.jspecify.annotations.NullMarked;
