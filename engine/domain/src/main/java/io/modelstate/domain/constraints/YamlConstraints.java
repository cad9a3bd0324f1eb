package io.modelstate.domain.constraints;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.GoText;
import io.modelstate.domain.constraints.ConstraintValue.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads constraints from a YAML map, as bundles and exported models carry them. Sizes are whole MiB
 * there, and architectures and container types are taken as they are.
 */
public final class YamlConstraints {
  private YamlConstraints() {}

  /** The keys of {@code tree} keep the type that YAML gives them. */
  public static Constraints parse(Map<?, ?> tree) {
    var result = Constraints.NONE;
    for (var entry : tree.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw Rejected.because("unexpected non-string key: " + entry.getKey());
      }
      refuseDuplicate(tree, name);
      var key = ConstraintKey.named(ConstraintKey.ALIASES.getOrDefault(name, name));
      if (key.isEmpty()) {
        throw Rejected.because("unknown constraint value: " + name);
      }
      result = result.with(key.get(), value(key.get(), entry.getValue()));
    }
    return result;
  }

  private static void refuseDuplicate(Map<?, ?> tree, String name) {
    ConstraintKey.ALIASES.forEach(
        (alias, canonical) -> {
          if ((name.equals(alias) || name.equals(canonical))
              && tree.containsKey(alias)
              && tree.containsKey(canonical)) {
            throw Rejected.because(
                "constraint %s duplicates constraint %s"
                    .formatted(GoText.quote(alias), GoText.quote(canonical)));
          }
        });
  }

  private static ConstraintValue value(ConstraintKey key, @Nullable Object value) {
    return switch (key.kind()) {
      case COUNT, SIZE -> ConstraintText.count(GoText.show(value));
      case FLAG -> ConstraintText.flag(GoText.show(value));
      case TEXT -> new ConstraintValue.Text(GoText.show(value));
      case LIST ->
          key == ConstraintKey.SPACES ? ConstraintText.spaces(list(key, value)) : list(key, value);
    };
  }

  private static Listed list(ConstraintKey key, @Nullable Object value) {
    if (!(value instanceof List<?> items)) {
      throw Rejected.because("unexpected type passed to %s: %s".formatted(key, GoText.type(value)));
    }
    var texts = new ArrayList<String>();
    for (var item : items) {
      if (!(item instanceof String text)) {
        throw Rejected.because(
            "unexpected type passed as in %s: %s".formatted(key, GoText.type(item)));
      }
      texts.add(text);
    }
    return new Listed(texts);
  }
}
