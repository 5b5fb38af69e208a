/** The analyst who asks a language model and trusts nothing that it says. */
@NullMarked
package dev.quipu.agent.model;

import org.jspecify.annotations.NullMarked;
