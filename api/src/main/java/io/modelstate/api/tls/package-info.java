/** The controller's own certificate authority, made once and kept in its data folder. */
@NullMarked
package io.modelstate.api.tls;

import org.jspecify.annotations.NullMarked;
