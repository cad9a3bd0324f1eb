package io.modelstate.domain.constraints;

import io.modelstate.domain.constraints.ConstraintKey.Kind;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/** The keys that are set. A key that is set but empty is not the same as one that is not set. */
public record Constraints(TreePMap<ConstraintKey, ConstraintValue> set) {
  public static final Constraints NONE = new Constraints(TreePMap.empty());

  /** From {@link #plain()}; unknown names are ignored, nothing is checked. */
  public static Constraints ofPlain(Map<String, ?> plain) {
    var result = NONE;
    for (var entry : plain.entrySet()) {
      var key = ConstraintKey.named(entry.getKey());
      if (key.isPresent() && entry.getValue() != null) {
        result = result.with(key.get(), ConstraintValue.of(entry.getValue()));
      }
    }
    return result;
  }

  /** Texts, numbers, lists and booleans by name, in the order of the one-line form. */
  public Map<String, Object> plain() {
    var all = new LinkedHashMap<String, Object>();
    set.forEach((key, value) -> all.put(key.toString(), value.plain()));
    return all;
  }

  public Constraints with(ConstraintKey key, ConstraintValue value) {
    return new Constraints(set.plus(key, value));
  }

  public Constraints with(ConstraintKey key, String value) {
    return with(key, new ConstraintValue.Text(value));
  }

  public Constraints with(ConstraintKey key, long value) {
    return with(key, new ConstraintValue.Count(BigInteger.valueOf(value)));
  }

  public Constraints without(ConstraintKey key) {
    return new Constraints(set.minus(key));
  }

  public boolean isEmpty() {
    return set.isEmpty();
  }

  public boolean has(ConstraintKey key) {
    return set.containsKey(key);
  }

  public Optional<ConstraintValue> value(ConstraintKey key) {
    return Optional.ofNullable(set.get(key));
  }

  public Optional<String> text(ConstraintKey key) {
    return set.get(key) instanceof ConstraintValue.Text(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  public Optional<BigInteger> count(ConstraintKey key) {
    return set.get(key) instanceof ConstraintValue.Count(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /** Empty for a list that is not set, too. */
  public List<String> list(ConstraintKey key) {
    return set.get(key) instanceof ConstraintValue.Listed(var values) ? values : List.of();
  }

  public Optional<Boolean> flag(ConstraintKey key) {
    return set.get(key) instanceof ConstraintValue.Flag(var value)
        ? Optional.of(value)
        : Optional.empty();
  }

  public Optional<String> arch() {
    return text(ConstraintKey.ARCH);
  }

  /** The canonical line, such as {@code cores=2 mem=4096M tags=red\ fox}; it parses back. */
  public String text() {
    return set.entrySet().stream()
        .map(e -> e.getKey() + "=" + text(e.getKey().kind(), e.getValue()).replace(" ", "\\ "))
        .collect(Collectors.joining(" "));
  }

  private static String text(Kind kind, ConstraintValue value) {
    return switch (value) {
      case ConstraintValue.Text(var text) -> text;
      case ConstraintValue.Flag(var flag) -> Boolean.toString(flag);
      case ConstraintValue.Listed(var values) -> String.join(",", values);
      case ConstraintValue.Count(var count) when count.signum() == 0 -> "";
      case ConstraintValue.Count(var count) -> kind == Kind.SIZE ? count + "M" : count.toString();
    };
  }

  @Override
  public String toString() {
    return text();
  }
}
