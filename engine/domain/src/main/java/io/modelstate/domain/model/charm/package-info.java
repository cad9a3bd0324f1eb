/** Charms of a model: what they are made of, as far as a model's state depends on it. */
@NullMarked
package io.modelstate.domain.model.charm;

import org.jspecify.annotations.NullMarked;
