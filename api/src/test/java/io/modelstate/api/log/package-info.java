/** Tests of the lines an operator reads. */
@NullMarked
package io.modelstate.api.log;

import org.jspecify.annotations.NullMarked;
