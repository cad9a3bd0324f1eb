/** Charms that can be deployed: the catalogue, charms of the user's own, and how they are found. */
@NullMarked
package io.modelstate.charms;

import org.jspecify.annotations.NullMarked;
