/** Logins with macaroons and registration, played as Juju's client plays them. */
@NullMarked
package io.modelstate.api.macaroon;

import org.jspecify.annotations.NullMarked;
