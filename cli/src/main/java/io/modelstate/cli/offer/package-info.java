/** The verbs about what models offer to each other. */
@NullMarked
package io.modelstate.cli.offer;

import org.jspecify.annotations.NullMarked;
