/** How a controller comes to be, with the model that holds itself. */
@NullMarked
package io.modelstate.domain.controller.bootstrap;

import org.jspecify.annotations.NullMarked;
