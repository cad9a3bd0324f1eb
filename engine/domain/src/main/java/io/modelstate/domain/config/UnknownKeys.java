package io.modelstate.domain.config;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.cloud.CloudType;
import io.modelstate.domain.name.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keys of a model's configuration that nothing knows: stored by Juju, but often misspelt. */
public final class UnknownKeys {
  /** How many letters, of each this many, may differ between a key and what was meant. */
  private static final int LETTERS_PER_SLIP = 3;

  private UnknownKeys() {}

  /** A sentence for each key that is not known, with the key that was probably meant. */
  public static List<String> warnings(CloudType cloud, Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var known = new TreeSet<>(ModelConfigSchema.keys().keySet());
    known.addAll(cloud.defaults().keySet());
    known.add("default-series");
    return keys.stream().filter(key -> !known.contains(key)).map(key -> warn(key, known)).toList();
  }

  /** For those who prefer a refusal to a warning. */
  public static void refuse(CloudType cloud, Collection<String> keys) {
    var warnings = warnings(cloud, keys);
    if (!warnings.isEmpty()) {
      throw Rejected.notValid(String.join("; ", warnings));
    }
  }

  private static String warn(String key, Collection<String> known) {
    var text = "key %s is not defined".formatted(GoText.quote(key));
    return nearest(key, known)
        .map(meant -> "%s: did you mean %s?".formatted(text, GoText.quote(meant)))
        .orElse(text);
  }

  private static Optional<String> nearest(String key, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(candidate -> EditDistance.between(key, candidate)))
        .filter(found -> EditDistance.between(key, found) <= key.length() / LETTERS_PER_SLIP);
  }
}
