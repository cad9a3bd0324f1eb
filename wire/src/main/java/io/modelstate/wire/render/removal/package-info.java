/**
 * {@code destroy-model}: what is said before, during and after, all of it on standard error. In
 * come the options and the states of a model as facade ModelManager answers them, out go texts; the
 * calls and the waiting are the caller's.
 */
@NullMarked
package io.modelstate.wire.render.removal;

import org.jspecify.annotations.NullMarked;
