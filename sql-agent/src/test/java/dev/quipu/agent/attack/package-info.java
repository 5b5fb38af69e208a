/** Tries to break the guard: seeded mutations, deep nesting, and queries of a public benchmark that must pass. */
@NullMarked
package dev.quipu.agent.attack;

import org.jspecify.annotations.NullMarked;
