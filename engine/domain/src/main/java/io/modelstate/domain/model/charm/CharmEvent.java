package io.modelstate.domain.model.charm;

import io.modelstate.domain.model.ContentsEvent;

/** What can have happened to the charms of a model. */
public sealed interface CharmEvent extends ContentsEvent {
  /**
   * The model holds this charm now; applications may be deployed from it.
   *
   * @param url with its revision, {@code ch:amd64/postgresql-429}
   */
  record CharmAdded(String url, CharmMetadata metadata) implements CharmEvent {}

  /** No application is deployed from it any longer. */
  record CharmRemoved(String url) implements CharmEvent {}
}
