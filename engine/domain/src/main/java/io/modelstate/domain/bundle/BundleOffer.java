package io.modelstate.domain.bundle;

import java.util.List;
import org.pcollections.TreePMap;

/**
 * An offer of an application.
 *
 * @param acl access by user
 */
public record BundleOffer(List<String> endpoints, TreePMap<String, String> acl) {}
