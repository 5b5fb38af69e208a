/** From a question to its answer. */
@NullMarked
package dev.quipu.agent;

import org.jspecify.annotations.NullMarked;
