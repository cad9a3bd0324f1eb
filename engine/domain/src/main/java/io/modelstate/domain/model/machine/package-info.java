/** Machines of a model. */
@NullMarked
package io.modelstate.domain.model.machine;

import org.jspecify.annotations.NullMarked;
