/** Keeps data from giving orders, and what is not to be seen from the model. */
@NullMarked
package dev.quipu.agent.model.defence;

import org.jspecify.annotations.NullMarked;
