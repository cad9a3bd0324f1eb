/**
 * The program {@code modelstate}. A command line comes in; what Juju's client would print goes out.
 * Only the verb that was named is built; nothing of the server is touched by a verb that asks one.
 */
@NullMarked
package io.modelstate.cli;

import org.jspecify.annotations.NullMarked;
