/** What goes with what: the cascades of removing things from a model. */
@NullMarked
package io.modelstate.domain.model.removal;

import org.jspecify.annotations.NullMarked;
