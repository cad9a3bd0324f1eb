/**
 * What a model offers to other models, and who may see, consume and administer it. Invariants I1,
 * I2, I3.
 */
@NullMarked
package io.modelstate.domain.model.offer;

import org.jspecify.annotations.NullMarked;
