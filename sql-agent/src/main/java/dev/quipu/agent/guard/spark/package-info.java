/** Judges Spark SQL by the grammar of Spark itself. */
@NullMarked
package dev.quipu.agent.guard.spark;

import org.jspecify.annotations.NullMarked;
