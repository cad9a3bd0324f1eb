/** Units of the applications of a model. */
@NullMarked
package io.modelstate.domain.model.unit;

import org.jspecify.annotations.NullMarked;
