/** What a role may see of a source: tables, columns, rows, masks; the settings' words made into a catalog. */
@NullMarked
package dev.quipu.agent.access;

import org.jspecify.annotations.NullMarked;
