package io.modelstate.domain.model.resource;

import io.modelstate.domain.model.ContentsEvent;

/** What can have happened to resources. */
public sealed interface ResourceEvent extends ContentsEvent {
  /** Handed over, or announced, ahead of the deployment that will use it. */
  record PendingResourceAdded(String id, String application, String name, Resource resource)
      implements ResourceEvent {}

  /** What was announced is there. */
  record PendingResourceUploaded(String id, Resource resource) implements ResourceEvent {}

  /** The application has it; under that id it is pending no longer, if it ever was. */
  record ResourceSet(String application, String name, Resource resource, String pendingId)
      implements ResourceEvent {}

  /** The unit has it. */
  record UnitResourceSet(String unit, String name, Resource resource) implements ResourceEvent {}
}
