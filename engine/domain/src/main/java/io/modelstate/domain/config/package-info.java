/**
 * The configuration of models and controllers: keys, types, defaults, layers, and the rules that a
 * change must pass. Values come in as {@link io.modelstate.domain.config.ConfigValue}; what only
 * the outside knows (spaces, backends, YAML) comes in as an argument.
 */
@NullMarked
package io.modelstate.domain.config;

import org.jspecify.annotations.NullMarked;
