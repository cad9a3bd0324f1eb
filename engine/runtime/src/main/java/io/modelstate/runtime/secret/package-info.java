/**
 * Secret values, sealed: plain bytes come in with a reference, rows for the table beside the log go
 * out, and events carry only the reference. The key lives in the data folder with rights of its
 * own; without it the values are lost and the events are not.
 */
@NullMarked
package io.modelstate.runtime.secret;

import org.jspecify.annotations.NullMarked;
