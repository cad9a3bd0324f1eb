/** The controller's own configuration. */
@NullMarked
package io.modelstate.domain.controller.config;

import org.jspecify.annotations.NullMarked;
