/**
 * The records of Juju's RPC, a file for each facade. What a sender leaves out when empty is marked
 * {@link io.modelstate.wire.model.OmitEmpty} or {@link io.modelstate.wire.model.OmitNull}; a list
 * or map without such a mark is sent even when it is empty, and is {@code null} when it was never
 * set.
 */
@NullMarked
package io.modelstate.wire.model;

import org.jspecify.annotations.NullMarked;
