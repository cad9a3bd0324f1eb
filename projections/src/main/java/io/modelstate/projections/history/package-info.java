/** Views that need more than the newest image: what was, read from the log. */
@NullMarked
package io.modelstate.projections.history;

import org.jspecify.annotations.NullMarked;
