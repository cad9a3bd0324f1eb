/** Verbs about models as bundles. */
@NullMarked
package io.modelstate.cli.bundle;

import org.jspecify.annotations.NullMarked;
