/** The verbs that disable commands of a model and enable them again. */
@NullMarked
package io.modelstate.cli.block;

import org.jspecify.annotations.NullMarked;
