/** Tests of the server through its port, as its users meet it. */
@NullMarked
package io.modelstate.api;

import org.jspecify.annotations.NullMarked;
