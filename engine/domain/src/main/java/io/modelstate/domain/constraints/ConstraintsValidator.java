package io.modelstate.domain.constraints;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import io.modelstate.domain.name.EditDistance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one cloud.
 *
 * @param unsupported keys that are stored, but without effect
 * @param conflicts for each key the keys that may not be set beside it, both ways round
 * @param vocabulary for each key the only values allowed, empty text included where it is
 */
public record ConstraintsValidator(
    Set<ConstraintKey> unsupported,
    Map<ConstraintKey, Set<ConstraintKey>> conflicts,
    Map<ConstraintKey, List<String>> vocabulary) {
  private static final int SHOWN_MAX = 10;
  private static final Comparator<ConstraintKey> BY_NAME =
      Comparator.comparing(ConstraintKey::toString);

  /** Knows no rule. */
  public static final ConstraintsValidator PLAIN =
      new ConstraintsValidator(Set.of(), Map.of(), Map.of());

  public ConstraintsValidator withUnsupported(ConstraintKey... keys) {
    var all = new TreeSet<>(unsupported);
    all.addAll(List.of(keys));
    return new ConstraintsValidator(all, conflicts, vocabulary);
  }

  /** {@code key} may not be set together with any of {@code others}. */
  public ConstraintsValidator withConflict(ConstraintKey key, ConstraintKey... others) {
    var all = new TreeMap<ConstraintKey, Set<ConstraintKey>>(conflicts);
    for (var other : others) {
      all.put(key, plus(all.get(key), other));
      all.put(other, plus(all.get(other), key));
    }
    return new ConstraintsValidator(unsupported, all, vocabulary);
  }

  public ConstraintsValidator withVocabulary(ConstraintKey key, List<String> values) {
    var all = new LinkedHashMap<>(vocabulary);
    all.put(key, List.copyOf(values));
    return new ConstraintsValidator(unsupported, conflicts, all);
  }

  private static Set<ConstraintKey> plus(@Nullable Set<ConstraintKey> keys, ConstraintKey key) {
    var all = new TreeSet<>(BY_NAME);
    if (keys != null) {
      all.addAll(keys);
    }
    all.add(key);
    return all;
  }

  /**
   * The unsupported keys that are set, by the order of the one-line form. Refuses values outside
   * the vocabulary, then conflicts; being set but empty counts as being set.
   */
  public List<ConstraintKey> validate(Constraints constraints) {
    checkVocabulary(constraints);
    checkConflicts(constraints);
    return unsupportedIn(constraints);
  }

  /** The unsupported keys that are set; refuses nothing. */
  public List<ConstraintKey> unsupportedIn(Constraints constraints) {
    return constraints.set().keySet().stream().filter(unsupported::contains).toList();
  }

  /**
   * What {@code specific} demands, and what {@code fallback} demands beside it. Lists are replaced,
   * and keys of the fallback that conflict with a specific one are dropped.
   */
  public Constraints merge(Constraints fallback, Constraints specific) {
    validate(fallback);
    validate(specific);
    var result = fallback;
    for (var key : specific.set().keySet()) {
      for (var conflict : conflicts.getOrDefault(key, Set.of())) {
        result = result.without(conflict);
      }
    }
    return new Constraints(result.set().plusAll(specific.set()));
  }

  private void checkVocabulary(Constraints constraints) {
    for (var key : byName(constraints)) {
      var allowed = vocabulary.get(key);
      if (allowed != null) {
        constraints.value(key).ifPresent(value -> checkAllowed(key, value, allowed));
      }
    }
  }

  private static void checkAllowed(ConstraintKey key, ConstraintValue value, List<String> allowed) {
    var texts =
        value.plain() instanceof List<?> items
            ? items.stream().map(String::valueOf).toList()
            : List.of(value.plain().toString());
    for (var text : texts) {
      if (!allowed.contains(text)) {
        throw Rejected.because(
            "invalid constraint value: %s=%s\nvalid values are: %s"
                .formatted(key, text, nearest(text, allowed)));
      }
    }
  }

  private static String nearest(String text, List<String> allowed) {
    var shown =
        allowed.stream()
            .sorted(
                Comparator.comparingInt((String value) -> EditDistance.between(text, value))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN_MAX)
            .collect(Collectors.joining(" "));
    int more = allowed.size() - SHOWN_MAX;
    return more > 0 ? shown + " ...(plus " + more + " more)" : shown;
  }

  private void checkConflicts(Constraints constraints) {
    for (var key : byName(constraints)) {
      for (var other : conflicts.getOrDefault(key, Set.of())) {
        if (constraints.has(other)) {
          throw Rejected.because(
              "ambiguous constraints: %s overlaps with %s"
                  .formatted(GoText.quote(key.toString()), GoText.quote(other.toString())));
        }
      }
    }
  }

  private static List<ConstraintKey> byName(Constraints constraints) {
    return constraints.set().keySet().stream().sorted(BY_NAME).toList();
  }
}
