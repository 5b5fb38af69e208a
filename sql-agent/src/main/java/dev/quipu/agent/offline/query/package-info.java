/** A query as a value, free of any dialect, and the writing of it as SQL. */
@NullMarked
package dev.quipu.agent.offline.query;

import org.jspecify.annotations.NullMarked;
