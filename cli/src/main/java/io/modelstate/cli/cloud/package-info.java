/** The verbs about clouds: those of a controller and those that every client knows. */
@NullMarked
package io.modelstate.cli.cloud;

import org.jspecify.annotations.NullMarked;
