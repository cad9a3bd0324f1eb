/**
 * Bundles as text: YAML is read into the trees that the rules of bundles take, and their answers
 * are printed as Juju prints them.
 */
@NullMarked
package io.modelstate.wire.bundle;

import org.jspecify.annotations.NullMarked;
