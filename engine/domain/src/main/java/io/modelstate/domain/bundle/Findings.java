package io.modelstate.domain.bundle;

import io.modelstate.domain.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is wrong with a bundle, in the order of finding. */
final class Findings {
  private final List<String> texts = new ArrayList<>();

  /** Puts the parts in the places of {@code %s}. */
  void add(String template, Object... parts) {
    var between = template.split("%s", -1);
    var text = new StringBuilder(between[0]);
    for (int i = 0; i < parts.length; i++) {
      text.append(parts[i]).append(between[i + 1]);
    }
    texts.add(text.toString());
  }

  /** Runs a check that refuses; what it says is a finding, with {@code prefix} in front. */
  void check(String prefix, Runnable check) {
    try {
      check.run();
    } catch (Rejected e) {
      texts.add(prefix + e.message());
    }
  }

  /**
   * Refuses if there is anything.
   *
   * @param aside comes first, but does not count on its own
   */
  void refuseIfAny(Optional<String> aside) {
    if (!texts.isEmpty()) {
      aside.ifPresent(text -> texts.addFirst(text));
      throw Rejected.because(
          "the provided bundle has the following errors:\n" + String.join("\n", texts));
    }
  }
}
