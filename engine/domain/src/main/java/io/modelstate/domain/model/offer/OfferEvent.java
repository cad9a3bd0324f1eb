package io.modelstate.domain.model.offer;

import io.modelstate.domain.model.ContentsEvent;
import io.modelstate.domain.name.UserName;
import org.pcollections.TreePMap;

/** What can have happened to offers. */
public sealed interface OfferEvent extends ContentsEvent {
  /** The endpoints are the application's, by the names they are offered under. */
  record OfferAdded(
      String offer,
      String uuid,
      String application,
      String description,
      TreePMap<String, String> endpoints)
      implements OfferEvent {}

  record OfferUpdated(
      String offer, String application, String description, TreePMap<String, String> endpoints)
      implements OfferEvent {}

  record OfferAccessSet(String offer, UserName user, OfferAccess access) implements OfferEvent {}

  record OfferAccessRemoved(String offer, UserName user) implements OfferEvent {}

  record OfferRemoved(String offer) implements OfferEvent {}
}
