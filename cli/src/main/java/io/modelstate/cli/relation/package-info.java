/** The verbs about relations of a model. */
@NullMarked
package io.modelstate.cli.relation;

import org.jspecify.annotations.NullMarked;
