/**
 * Bundles: descriptions of many applications in one YAML text. Parsed trees come in; a {@link
 * io.modelstate.domain.bundle.Bundle} goes out, merged with its overlays and verified, and so do
 * its comparison with a model and the bundle that describes a model. Nothing here reads a file or
 * knows YAML: the parser and the folders are given from outside.
 */
@NullMarked
package io.modelstate.domain.bundle;

import org.jspecify.annotations.NullMarked;
