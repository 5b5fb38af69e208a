/** Settings: read, checked and explained. */
@NullMarked
package dev.quipu.bot.config;

import org.jspecify.annotations.NullMarked;
