package io.modelstate.domain.bundle;

import java.util.List;

/** From where an endpoint may be reached: spaces by name, and networks. */
public record ExposedEndpoint(List<String> spaces, List<String> cidrs) {
  /** What an application counts as that is exposed without saying how. */
  public static final ExposedEndpoint TO_ALL =
      new ExposedEndpoint(List.of(), List.of("0.0.0.0/0", "::/0"));
}
