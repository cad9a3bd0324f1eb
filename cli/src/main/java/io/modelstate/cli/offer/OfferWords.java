package io.modelstate.cli.offer;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.wire.GoQuote;

/**
 * What names an offer on the command line.
 *
 * @param owner of the model
 */
record OfferWords(String owner, String model, String offer) {
  /** An offer alone is one of the current model; a model alone is one of its owner. */
  static OfferWords url(String word, ModelRef current) {
    int dot = word.indexOf('.');
    var model = dot < 0 ? current.name() : word.substring(0, dot);
    var offer = word.substring(dot + 1);
    if (model.isEmpty() || offer.isEmpty() || offer.contains(":")) {
      throw Refusal.failed("application offer URL is %s not valid".formatted(GoQuote.of(word)));
    }
    return of(model, offer, current.controller().account().user());
  }

  /**
   * What {@code [<owner>/]<model>[.<offer>]} names; the offer may be left out.
   *
   * @param user whose the model is when no owner is named
   */
  static OfferWords part(String word, String user) {
    int dot = word.indexOf('.');
    var model = dot < 0 ? word : word.substring(0, dot);
    var offer = dot < 0 ? "" : word.substring(dot + 1);
    var found = of(model, offer, user);
    if (found.model.contains("/") || offer.contains("/")) {
      throw Refusal.failed(
          "application offer URL has invalid form, must be [<user/]<model>.<appname>: "
              + GoQuote.of(word));
    }
    return found;
  }

  /** A model without an owner is the user's. */
  private static OfferWords of(String model, String offer, String user) {
    int slash = model.indexOf('/');
    var owner = slash < 0 ? user : model.substring(0, slash);
    return new OfferWords(owner, model.substring(slash + 1), offer);
  }

  /** Where the controller lists offers; an empty text stands for any. */
  String path() {
    return "/v1/offers?owner=%s&model=%s&offer=%s"
        .formatted(Request.part(owner), Request.part(model), Request.part(offer));
  }

  String text() {
    return owner + "/" + model + "." + offer;
  }

  String modelName() {
    return owner + "/" + model;
  }
}
