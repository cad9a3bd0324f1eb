/** The contents of secrets as clients send them, before they are sealed. Invariant I8. */
@NullMarked
package io.modelstate.api.secret;

import org.jspecify.annotations.NullMarked;
