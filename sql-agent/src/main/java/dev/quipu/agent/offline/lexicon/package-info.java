/** What the words of a question may mean in one catalog. */
@NullMarked
package dev.quipu.agent.offline.lexicon;

import org.jspecify.annotations.NullMarked;
