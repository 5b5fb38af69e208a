/** The only door from an analyst to data, and the analyst who stands at it. */
@NullMarked
package dev.quipu.agent.workbench;

import org.jspecify.annotations.NullMarked;
