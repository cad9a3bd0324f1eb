/**
 * Replays what Juju's clients were seen to ask, and holds each answer to the types that they read:
 * no field missing, none of another type.
 */
@NullMarked
package io.modelstate.api.transcript;

import org.jspecify.annotations.NullMarked;
