package io.modelstate.domain.config;

import io.modelstate.domain.cloud.CloudType;
import java.util.function.Predicate;

/**
 * What a change of a model's configuration depends on outside of it.
 *
 * @param layers of the model's cloud and region, as they are now
 * @param superuser whether the caller is superuser of the controller
 * @param spaceExists asked for a non-empty default-space
 * @param backendExists asked for a secret-backend other than auto
 */
public record ConfigSurroundings(
    CloudType cloud,
    ConfigLayers layers,
    boolean superuser,
    Predicate<String> spaceExists,
    Predicate<String> backendExists,
    YamlReader yaml) {}
