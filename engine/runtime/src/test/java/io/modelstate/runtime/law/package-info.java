/**
 * Laws that hold for any stream of commands, over seeded ones. A failure names its seed; {@code
 * -Dseed=} runs that stream again, {@code -Dstreams=} runs more of them.
 */
@NullMarked
package io.modelstate.runtime.law;

import org.jspecify.annotations.NullMarked;
