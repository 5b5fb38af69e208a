/** Says in English what a query asks and what came of it. */
@NullMarked
package dev.quipu.agent.offline.wording;

import org.jspecify.annotations.NullMarked;
