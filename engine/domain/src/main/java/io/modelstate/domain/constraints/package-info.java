/**
 * What a model, application or machine demands of its machines. Words, YAML and wire values come
 * in, {@link io.modelstate.domain.constraints.Constraints} goes out; a validator holds the rules of
 * a cloud.
 */
@NullMarked
package io.modelstate.domain.constraints;

import org.jspecify.annotations.NullMarked;
