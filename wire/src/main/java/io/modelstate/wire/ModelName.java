package io.modelstate.wire;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;

/** A model as the client names it: {@code owner/model}. */
public record ModelName(UserName owner, String model) {

  /** Splits at the first slash; only the owner is checked. */
  public static ModelName parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw Rejected.notValid("unqualified model name %s not valid".formatted(GoQuote.of(text)));
    }
    var owner = text.substring(0, slash);
    if (!Names.validUser(owner)) {
      throw Rejected.notValid("user name %s not valid".formatted(GoQuote.of(owner)));
    }
    return new ModelName(new UserName(owner), text.substring(slash + 1));
  }

  /** Like {@link #parse}, and the model's own name must be valid too. */
  public static ModelName require(String text) {
    ModelName name;
    try {
      name = parse(text);
    } catch (Rejected e) {
      throw e.prefixed("validating model name %s: ".formatted(GoQuote.of(text)));
    }
    if (!Names.validModel(name.model)) {
      throw Rejected.notValid("model name %s not valid".formatted(GoQuote.of(text)));
    }
    return name;
  }

  public static boolean isQualified(String text) {
    return text.indexOf('/') >= 0;
  }

  /** Without the owner for one's own models. */
  public String shownTo(UserName viewer) {
    return owner.equals(viewer) ? model : toString();
  }

  /**
   * {@link #shownTo} for a name that may be of any form; one that cannot be read stays as it is.
   */
  public static String shown(String text, String viewer) {
    try {
      return parse(text).shownTo(new UserName(viewer));
    } catch (Rejected e) {
      return text;
    }
  }

  @Override
  public String toString() {
    return owner + "/" + model;
  }
}
