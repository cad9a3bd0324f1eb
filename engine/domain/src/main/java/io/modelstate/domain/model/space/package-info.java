/** Network spaces of a model; alpha is always there. */
@NullMarked
package io.modelstate.domain.model.space;

import org.jspecify.annotations.NullMarked;
