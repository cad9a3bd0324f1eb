/**
 * The verbs about settings: of models, of new models, of controllers, and what constrains machines.
 * What was typed comes in; values as they travel go out.
 */
@NullMarked
package io.modelstate.cli.config;

import org.jspecify.annotations.NullMarked;
