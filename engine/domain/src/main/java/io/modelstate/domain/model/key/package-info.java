/** The SSH keys that may log in to a model's machines; they are part of its configuration. */
@NullMarked
package io.modelstate.domain.model.key;

import org.jspecify.annotations.NullMarked;
