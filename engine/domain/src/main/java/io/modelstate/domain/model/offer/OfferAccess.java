package io.modelstate.domain.model.offer;

import java.util.Optional;

/** What a user may do with an offer; each level includes those before it. */
public enum OfferAccess {
  READ("read"),
  CONSUME("consume"),
  ADMIN("admin");

  private final String text;

  OfferAccess(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  public boolean includes(OfferAccess other) {
    return compareTo(other) >= 0;
  }

  public static Optional<OfferAccess> of(String text) {
    for (var access : values()) {
      if (access.text.equals(text)) {
        return Optional.of(access);
      }
    }
    return Optional.empty();
  }
}
