package io.modelstate.domain.model.resource;

/** A content for a resource of an application that need not be there yet. */
public record PendingResource(String application, String name, Resource resource) {}
