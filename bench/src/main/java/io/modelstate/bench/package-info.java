/**
 * What is measured, and against what: load programs that run the engine and its peers side by side,
 * and the arithmetic over what they find. Nothing depends on this room.
 */
@NullMarked
package io.modelstate.bench;

import org.jspecify.annotations.NullMarked;
