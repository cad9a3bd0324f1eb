/**
 * Everything that knows Axon: the storage engine over our log, and the shells that carry aggregates
 * between Axon and the rules. Commands come in, sequenced events go out to the log; no rule lives
 * here.
 */
@NullMarked
package io.modelstate.runtime.axon;

import org.jspecify.annotations.NullMarked;
