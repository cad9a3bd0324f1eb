/** Key-value notes on a model and on what it holds. */
@NullMarked
package io.modelstate.domain.model.annotation;

import org.jspecify.annotations.NullMarked;
