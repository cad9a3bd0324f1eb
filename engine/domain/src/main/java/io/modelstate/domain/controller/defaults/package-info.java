/** Defaults for the configuration of new models, per cloud and region. */
@NullMarked
package io.modelstate.domain.controller.defaults;

import org.jspecify.annotations.NullMarked;
