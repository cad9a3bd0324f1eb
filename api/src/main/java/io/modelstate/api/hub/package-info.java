/** The charms known here in the shapes of Charmhub's answers (I10). */
@NullMarked
package io.modelstate.api.hub;

import org.jspecify.annotations.NullMarked;
