/** Storage of a model. */
@NullMarked
package io.modelstate.domain.model.storage;

import org.jspecify.annotations.NullMarked;
