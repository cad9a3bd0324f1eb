/** What the operator of a server is told: a line for each thing they would want to know. */
@NullMarked
package io.modelstate.api.log;

import org.jspecify.annotations.NullMarked;
