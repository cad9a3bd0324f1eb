/**
 * Offers of other models that a model consumes: they stand beside its applications and can be
 * related to them. Invariants I1, I2, I3.
 */
@NullMarked
package io.modelstate.domain.model.saas;

import org.jspecify.annotations.NullMarked;
