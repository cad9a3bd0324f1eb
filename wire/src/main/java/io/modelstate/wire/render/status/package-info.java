/**
 * {@code status} in all its forms: sections of a table, a tree for yaml and json, a line for each
 * unit, a summary. {@link io.modelstate.wire.render.status.Status} is the way in.
 */
@NullMarked
package io.modelstate.wire.render.status;

import org.jspecify.annotations.NullMarked;
