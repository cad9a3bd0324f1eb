/** The cloud credential a model uses. */
@NullMarked
package io.modelstate.domain.model.credential;

import org.jspecify.annotations.NullMarked;
