/** The deterministic analyst that works on any schema without a model. */
@NullMarked
package dev.quipu.agent.offline;

import org.jspecify.annotations.NullMarked;
