/** Every text that a language model sees: versioned Markdown templates with named holes, which a folder can override. */
@NullMarked
package dev.quipu.prompts;

import org.jspecify.annotations.NullMarked;
