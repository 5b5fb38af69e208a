/** One question from its arrival to its reply. */
@NullMarked
package dev.quipu.bot.conversation;

import org.jspecify.annotations.NullMarked;
