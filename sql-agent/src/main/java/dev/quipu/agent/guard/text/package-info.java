/** The text of a query, what may be named in it and what is found in it; the same for every dialect. */
@NullMarked
package dev.quipu.agent.guard.text;

import org.jspecify.annotations.NullMarked;
