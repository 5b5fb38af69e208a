/** Short texts as vectors whose directions say what they mean, made by a small model inside the program. */
@NullMarked
package dev.quipu.catalog.embedding;

import org.jspecify.annotations.NullMarked;
