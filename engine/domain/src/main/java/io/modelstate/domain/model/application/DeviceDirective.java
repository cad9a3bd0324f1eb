package io.modelstate.domain.model.application;

import org.pcollections.TreePMap;

/** What an application wants of one device that its charm names. */
public record DeviceDirective(int count, String type, TreePMap<String, String> attributes) {}
