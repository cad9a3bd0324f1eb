/**
 * What a reader sees: pure functions from images to Juju's wire records, one class for each view.
 * The reader's rights are part of a view; a refusal is {@code Rejected} with Juju's text and code.
 */
@NullMarked
package io.modelstate.projections.view;

import org.jspecify.annotations.NullMarked;
