/**
 * Storage of a model: pools it is made from, instances that units have, and what the cloud keeps
 * for them. Invariants I1, I2, I3.
 */
@NullMarked
package io.modelstate.domain.model.storage;

import org.jspecify.annotations.NullMarked;
