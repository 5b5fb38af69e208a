/** How a model says what it wants done: by tool calls or by lines of text. */
@NullMarked
package dev.quipu.agent.model.protocol;

import org.jspecify.annotations.NullMarked;
