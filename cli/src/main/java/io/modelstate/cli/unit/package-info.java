/** The verbs about units of a model. */
@NullMarked
package io.modelstate.cli.unit;

import org.jspecify.annotations.NullMarked;
