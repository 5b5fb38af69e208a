/**
 * What Quipu knows of a source: its tables, columns, keys and profiles; kept in a file, searched, and shown as text.
 * Nothing here opens a database.
 */
@NullMarked
package dev.quipu.catalog;

import org.jspecify.annotations.NullMarked;
