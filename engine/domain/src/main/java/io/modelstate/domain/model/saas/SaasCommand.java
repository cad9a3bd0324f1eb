package io.modelstate.domain.model.saas;

import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.name.ModelId;

/** What a client may ask of offers that a model consumes. */
public sealed interface SaasCommand extends ModelCommand {
  /**
   * An offer of another model stands beside this model's applications.
   *
   * @param url as {@link OfferUrl} reads it
   * @param saas its name here; empty for the offer's
   */
  record ConsumeOffer(ModelId model, String url, String saas) implements SaasCommand {}

  /** It goes, and its relations with it. */
  record RemoveSaas(ModelId model, String saas, boolean force) implements SaasCommand {}
}
