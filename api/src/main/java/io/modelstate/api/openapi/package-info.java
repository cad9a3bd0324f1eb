/**
 * The description of the HTTP face: operations come from the compiler's pass over the resources,
 * the shapes of wire records and commands from the records themselves.
 */
@NullMarked
package io.modelstate.api.openapi;

import org.jspecify.annotations.NullMarked;
