/**
 * The facades of Juju's RPC, a class for each: what a client says becomes one view or one command,
 * and its outcome a wire record. Rights and rules are where every caller meets them, in views and
 * deciders; nothing is decided here.
 */
@NullMarked
package io.modelstate.api.facade;

import org.jspecify.annotations.NullMarked;
