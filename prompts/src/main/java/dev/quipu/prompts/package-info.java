/** The room for every text that a language model sees; empty until the model analyst moves in. */
@NullMarked
package dev.quipu.prompts;

import org.jspecify.annotations.NullMarked;
