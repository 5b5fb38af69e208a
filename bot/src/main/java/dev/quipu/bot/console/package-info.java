/** The terminal: commands, chat and batch. */
@NullMarked
package dev.quipu.bot.console;

import org.jspecify.annotations.NullMarked;
