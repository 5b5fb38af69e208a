/** From tagged words to a query: the rules, one file each, in a visible order. */
@NullMarked
package dev.quipu.agent.offline.reading;

import org.jspecify.annotations.NullMarked;
