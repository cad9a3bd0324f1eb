/** How a model comes to be, and ceases to be. */
@NullMarked
package io.modelstate.domain.model.life;

import org.jspecify.annotations.NullMarked;
