/** Questions and answers as values; the bottom of this module. */
@NullMarked
package dev.quipu.agent.answer;

import org.jspecify.annotations.NullMarked;
