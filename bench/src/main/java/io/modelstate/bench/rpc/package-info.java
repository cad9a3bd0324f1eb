/**
 * Juju's own client against the controller, and against a stub that repeats the controller's
 * recorded answers over the same TLS.
 */
@NullMarked
package io.modelstate.bench.rpc;

import org.jspecify.annotations.NullMarked;
