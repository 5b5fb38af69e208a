/** Says in words what an answer is and what it rests on. */
@NullMarked
package dev.quipu.agent.explain;

import org.jspecify.annotations.NullMarked;
