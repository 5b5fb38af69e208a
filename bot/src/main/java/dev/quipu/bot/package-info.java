/** Quipu as a program: wired by hand in one place. */
@NullMarked
package dev.quipu.bot;

import org.jspecify.annotations.NullMarked;
