/** Relations between the applications of a model. */
@NullMarked
package io.modelstate.domain.model.relation;

import org.jspecify.annotations.NullMarked;
