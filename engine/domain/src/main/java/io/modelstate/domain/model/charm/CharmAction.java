package io.modelstate.domain.model.charm;

import io.modelstate.domain.config.ConfigValue;
import org.pcollections.TreePMap;

/**
 * What can be run on a unit, as its charm tells of it.
 *
 * @param description empty for one that does not say
 * @param schema what else is said of it: {@code params}, {@code required} and so on
 */
public record CharmAction(String description, TreePMap<String, ConfigValue> schema) {}
