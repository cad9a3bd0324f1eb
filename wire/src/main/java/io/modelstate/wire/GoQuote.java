package io.modelstate.wire;

import io.modelstate.domain.config.GoText;

/** A text in double quotes as Go's {@code %q} writes it. */
public final class GoQuote {
  private GoQuote() {}

  public static String of(String text) {
    return GoText.quote(text);
  }
}
