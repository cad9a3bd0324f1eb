/** Tests of the description. */
@NullMarked
package io.modelstate.api.openapi;

import org.jspecify.annotations.NullMarked;
