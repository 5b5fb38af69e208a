/** The words of a question: tokens, stems, numbers, dates, function phrases. Knows no schema. */
@NullMarked
package dev.quipu.agent.offline.language;

import org.jspecify.annotations.NullMarked;
