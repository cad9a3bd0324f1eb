package io.modelstate.domain.model.offer;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import java.util.Optional;
import org.pcollections.TreePMap;

/** What a client may ask of the offers of a model. */
public sealed interface OfferCommand extends ModelCommand {
  /**
   * Offers endpoints of an application, or changes the offer of that name.
   *
   * @param offer empty for the application's name
   * @param description empty for the charm's
   * @param endpoints the application's, by the names they are offered under
   * @param owner the client, when not said
   */
  record OfferApplication(
      ModelId model,
      String offer,
      String application,
      String description,
      TreePMap<String, String> endpoints,
      Optional<UserName> owner)
      implements OfferCommand {}

  /** By force although other models use it. */
  record RemoveOffer(ModelId model, String offer, boolean force) implements OfferCommand {}

  record GrantOfferAccess(ModelId model, String offer, UserName user, String access)
      implements OfferCommand {}

  /** Of {@code read} all access, of a higher level down to the one below. */
  record RevokeOfferAccess(ModelId model, String offer, UserName user, String access)
      implements OfferCommand {}
}
