/** Applications of a model and their units. */
@NullMarked
package io.modelstate.domain.model.application;

import org.jspecify.annotations.NullMarked;
