/**
 * One model: its commands, events and state, each noun in a package of its own. Invariants I1, I2,
 * I3.
 */
@NullMarked
package io.modelstate.domain.model;

import org.jspecify.annotations.NullMarked;
