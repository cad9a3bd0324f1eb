/** The verbs about storage of a model. */
@NullMarked
package io.modelstate.cli.storage;

import org.jspecify.annotations.NullMarked;
