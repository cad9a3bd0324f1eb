/** The verbs about the network spaces of a model. */
@NullMarked
package io.modelstate.cli.space;

import org.jspecify.annotations.NullMarked;
