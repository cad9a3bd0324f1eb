/** The verbs about machines of a model. */
@NullMarked
package io.modelstate.cli.machine;

import org.jspecify.annotations.NullMarked;
