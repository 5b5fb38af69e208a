/** Opens what people name as a source: reads schema and profile, loads files. Fixed SQL of ours only. */
@NullMarked
package dev.quipu.agent.source;

import org.jspecify.annotations.NullMarked;
