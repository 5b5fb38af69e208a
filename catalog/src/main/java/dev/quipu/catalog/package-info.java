/** What Quipu knows of a source: its tables, columns, keys and profiles. Values only; nothing here opens a database. */
@NullMarked
package dev.quipu.catalog;

import org.jspecify.annotations.NullMarked;
