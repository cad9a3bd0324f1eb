/** The verbs about credentials: those of a controller, and those in the client store. */
@NullMarked
package io.modelstate.cli.credential;

import org.jspecify.annotations.NullMarked;
