/**
 * The files in which Juju's client keeps what it knows: controllers, accounts, models, credentials
 * and clouds. Records in, records out; members that are unknown here are kept as they are.
 */
@NullMarked
package io.modelstate.wire.store;

import org.jspecify.annotations.NullMarked;
