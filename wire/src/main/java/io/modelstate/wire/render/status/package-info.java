/**
 * {@code status} in all its forms: sections of a table, a tree for yaml and json, a line for each
 * unit, a summary. {@link io.modelstate.wire.render.status.Status} is the way in; {@link
 * io.modelstate.wire.render.status.Machines} and {@link io.modelstate.wire.render.status.Storage}
 * print parts of it as verbs of their own.
 */
@NullMarked
package io.modelstate.wire.render.status;

import org.jspecify.annotations.NullMarked;
