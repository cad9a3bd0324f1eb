/**
 * Secrets of a model: what they are called, whose they are, who may read them and which revisions
 * there are. Their contents are sealed beside the log. Invariants I1, I2, I3, I8.
 */
@NullMarked
package io.modelstate.domain.model.secret;

import org.jspecify.annotations.NullMarked;
