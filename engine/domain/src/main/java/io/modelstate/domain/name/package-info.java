/** Juju's names: which texts are valid, and the types that keep them apart. */
@NullMarked
package io.modelstate.domain.name;

import org.jspecify.annotations.NullMarked;
