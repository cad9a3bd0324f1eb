/**
 * Logins without a password: macaroons (their second format, in JSON) that this server mints and
 * verifies with a key of its own, and the registration of users who have none yet. Everything it
 * needs to verify is in what the client brings back: nothing is kept.
 */
@NullMarked
package io.modelstate.api.macaroon;

import org.jspecify.annotations.NullMarked;
