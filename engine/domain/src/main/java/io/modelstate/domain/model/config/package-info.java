/** The values of a model's configuration, set and reset together. */
@NullMarked
package io.modelstate.domain.model.config;

import org.jspecify.annotations.NullMarked;
