/** Proves SQL from its text and the catalog; never opens a source. */
@NullMarked
package dev.quipu.agent.guard;

import org.jspecify.annotations.NullMarked;
