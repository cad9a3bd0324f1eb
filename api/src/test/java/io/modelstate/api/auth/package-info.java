/** Tests of the authenticator. */
@NullMarked
package io.modelstate.api.auth;

import org.jspecify.annotations.NullMarked;
