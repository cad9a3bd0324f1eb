/**
 * The engine: commands in, replies out once they are durable, images for readers. Keeps invariants
 * I1 to I7.
 */
@NullMarked
package io.modelstate.runtime.engine;

import org.jspecify.annotations.NullMarked;
