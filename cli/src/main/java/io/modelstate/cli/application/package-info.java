/** The verbs about applications of a model. */
@NullMarked
package io.modelstate.cli.application;

import org.jspecify.annotations.NullMarked;
