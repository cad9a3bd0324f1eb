/** Who may read, write and administer a model. */
@NullMarked
package io.modelstate.domain.model.access;

import org.jspecify.annotations.NullMarked;
