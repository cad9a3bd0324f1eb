/** The verbs about the backends that keep secrets. */
@NullMarked
package io.modelstate.cli.backend;

import org.jspecify.annotations.NullMarked;
