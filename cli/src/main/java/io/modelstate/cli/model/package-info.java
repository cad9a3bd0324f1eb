/** The verbs about models: adding, listing, showing, switching, destroying. */
@NullMarked
package io.modelstate.cli.model;

import org.jspecify.annotations.NullMarked;
