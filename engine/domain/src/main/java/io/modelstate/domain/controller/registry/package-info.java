/** The register of model names: adding a model takes a name, removing it frees the name. */
@NullMarked
package io.modelstate.domain.controller.registry;

import org.jspecify.annotations.NullMarked;
