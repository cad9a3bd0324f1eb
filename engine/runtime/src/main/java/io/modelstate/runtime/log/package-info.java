/**
 * The event log: what a store must do ({@code EventLog}), the one writer that commits in groups
 * ({@code LogWriter}), and the hashes that prove nothing was changed. Events come in sequenced by
 * their stream; rows go out with a position, a hash and a commit. Invariants: positions have no
 * gap, a stream's sequences have no gap, what is acknowledged is on disk, and nothing is retried
 * after a failed write.
 */
@NullMarked
package io.modelstate.runtime.log;

import org.jspecify.annotations.NullMarked;
