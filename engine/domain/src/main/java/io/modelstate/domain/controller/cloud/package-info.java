/** The simulated clouds a controller offers, and who may add models to them. */
@NullMarked
package io.modelstate.domain.controller.cloud;

import org.jspecify.annotations.NullMarked;
