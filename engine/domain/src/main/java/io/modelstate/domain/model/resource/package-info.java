/**
 * Files and images that applications are deployed with: which revision they have, which their units
 * have, and what was handed over ahead of a deployment. Invariants I1, I2, I3.
 */
@NullMarked
package io.modelstate.domain.model.resource;

import org.jspecify.annotations.NullMarked;
