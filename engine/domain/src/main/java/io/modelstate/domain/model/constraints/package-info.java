/** The constraints of a model, which its applications and machines inherit. */
@NullMarked
package io.modelstate.domain.model.constraints;

import org.jspecify.annotations.NullMarked;
