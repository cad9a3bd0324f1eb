/**
 * Fault programs: processes that are killed, disks that fail, fill up, lose what was not synced or
 * flip bytes, clocks that jump. Those tagged {@code faults} run in the Maven profile of that name;
 * a failure names its seed, and {@code -Dseed=} runs it again.
 */
@NullMarked
package io.modelstate.runtime.fault;

import org.jspecify.annotations.NullMarked;
