/**
 * How events and commands become JSON and back. Stored names and shapes are for good: a golden file
 * each, and upcasters from old to new (I4).
 */
@NullMarked
package io.modelstate.runtime.codec;

import org.jspecify.annotations.NullMarked;
