/** Disabled commands: what stops a change, a removal or the destruction of a model. */
@NullMarked
package io.modelstate.domain.model.block;

import org.jspecify.annotations.NullMarked;
