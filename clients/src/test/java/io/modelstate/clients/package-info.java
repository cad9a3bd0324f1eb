/**
 * Juju's own clients against a running controller. Scripts in the resources say what is typed and
 * what must be printed; {@code docs/compatibility.md} is written from what passed.
 */
@NullMarked
package io.modelstate.clients;

import org.jspecify.annotations.NullMarked;
