package io.modelstate.domain.model.charm;

/**
 * A device that units of a charm want.
 *
 * @param type such as {@code nvidia.com/gpu}
 * @param countMax -1 for any number
 */
public record CharmDevice(String type, String description, int countMin, int countMax) {}
