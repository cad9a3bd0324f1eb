/**
 * How Juju's client writes text: trees of values as yaml and json, tables, times, numbers, sizes.
 * In comes a {@link io.modelstate.wire.text.Node} or the cells of a table, out goes text that is
 * equal byte for byte to that of the Go program.
 */
@NullMarked
package io.modelstate.wire.text;

import org.jspecify.annotations.NullMarked;
