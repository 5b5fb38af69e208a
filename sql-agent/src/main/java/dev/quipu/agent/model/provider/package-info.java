/** Language models behind their providers' wires: one call with its deadline, what it cost, and why it failed. */
@NullMarked
package dev.quipu.agent.model.provider;

import org.jspecify.annotations.NullMarked;
