package io.modelstate.domain.model.storage;

import org.pcollections.TreePMap;

/** A provider with settings, under a name. */
public record StoragePool(String name, String provider, TreePMap<String, String> attributes) {}
