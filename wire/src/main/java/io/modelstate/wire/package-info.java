/**
 * What the modules that speak Juju's language share: how its JSON is read and written, its tags.
 * The records of its facades are in {@code model}, the views of its client in {@code render}, the
 * files of its client in {@code store}.
 */
@NullMarked
package io.modelstate.wire;

import org.jspecify.annotations.NullMarked;
