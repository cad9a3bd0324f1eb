/**
 * The embedded log: one SQLite file that a person can open with {@code sqlite3} and read. WAL and
 * full synchronisation; one connection writes, another reads; no index but the positions, because
 * the streams are indexed in memory.
 */
@NullMarked
package io.modelstate.runtime.store.sqlite;

import org.jspecify.annotations.NullMarked;
