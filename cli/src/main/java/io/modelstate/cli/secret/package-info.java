/** The verbs about secrets of a model. */
@NullMarked
package io.modelstate.cli.secret;

import org.jspecify.annotations.NullMarked;
