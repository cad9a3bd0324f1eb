/** What can be counted and timed of a running server, for Prometheus. */
@NullMarked
package io.modelstate.api.metrics;

import org.jspecify.annotations.NullMarked;
