package io.modelstate.domain.config;

import static java.util.stream.Collectors.joining;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue.Bool;
import io.modelstate.domain.config.ConfigValue.Decimal;
import io.modelstate.domain.config.ConfigValue.Fields;
import io.modelstate.domain.config.ConfigValue.Items;
import io.modelstate.domain.config.ConfigValue.Nothing;
import io.modelstate.domain.config.ConfigValue.Text;
import io.modelstate.domain.config.ConfigValue.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pcollections.TreePMap;

/** Turns a value as it was given into the type of its key. Refusals do not name the key. */
final class Coercion {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

  private Coercion() {}

  /** The value as a model holds it; a refusal starts with the name of the key. */
  static ConfigValue coerce(ConfigKey key, ConfigValue value) {
    try {
      return switch (key.kind()) {
        case TEXT, SIZE -> oneOf(key.values(), text(value));
        case DURATION -> duration(value);
        case BOOL -> bool(value);
        case INT -> whole(value);
        case ATTRS -> attrs(value);
        case LIST -> list(value);
      };
    } catch (Rejected e) {
      throw e.prefixed(key.name() + ": ");
    }
  }

  /** The value as a layer of defaults holds it: pairs are one text there. */
  static ConfigValue forLayer(ConfigKey key, ConfigValue value) {
    return coerce(key, value) instanceof Fields(var pairs)
        ? new Text(
            pairs.entrySet().stream()
                .map(e -> e.getKey() + "=" + ((Text) e.getValue()).value())
                .collect(joining(" ")))
        : coerce(key, value);
  }

  static Text text(ConfigValue value) {
    if (value instanceof Text text) {
      return text;
    }
    throw expected("string", value);
  }

  private static Text oneOf(List<String> allowed, Text text) {
    if (allowed.isEmpty() || allowed.contains(text.value())) {
      return text;
    }
    throw Rejected.because(
        "expected one of [%s], got %s"
            .formatted(String.join(" ", allowed), GoText.quote(text.value())));
  }

  static Bool bool(ConfigValue value) {
    return switch (value) {
      case Bool bool -> bool;
      case Text(var text) when TRUE.contains(text) -> new Bool(true);
      case Text(var text) when FALSE.contains(text) -> new Bool(false);
      case Text _, Whole _, Decimal _, Items _, Fields _, Nothing _ ->
          throw expected("bool", value);
    };
  }

  static Whole whole(ConfigValue value) {
    return switch (value) {
      case Whole whole -> whole;
      case Decimal(var number) -> new Whole((long) number);
      case Text(var text) -> whole(text, value);
      case Bool _, Items _, Fields _, Nothing _ -> throw expected("number", value);
    };
  }

  private static Whole whole(String text, ConfigValue value) {
    var whole = GoNumber.whole(text);
    if (whole.isPresent()) {
      return new Whole(whole.getAsLong());
    }
    var decimal = GoNumber.decimal(text);
    return new Whole((long) decimal.orElseThrow(() -> expected("number", value)));
  }

  /** In Go's own form, so that 60s and 1m are the same value. */
  private static Text duration(ConfigValue value) {
    if (!(value instanceof Text(var text))) {
      throw expected("string or time.Duration", value);
    }
    try {
      return new Text(GoDuration.parse(text).text());
    } catch (Rejected e) {
      throw e.prefixed("conversion to duration: ");
    }
  }

  private static Items list(ConfigValue value) {
    if (!(value instanceof Items(var items))) {
      throw expected("list", value);
    }
    texts(items);
    return new Items(items);
  }

  private static Fields attrs(ConfigValue value) {
    return switch (value) {
      case Text(var text) -> pairs(text.isBlank() ? List.of() : List.of(text.trim().split("\\s+")));
      case Items(var items) -> pairs(texts(items));
      case Fields fields -> textFields(fields);
      case Bool _, Whole _, Decimal _, Nothing _ -> {
        var plain = value.plain();
        throw Rejected.because(
            "unexpected type for value, got %s(%s)"
                .formatted(GoText.type(value), GoText.show(plain)));
      }
    };
  }

  private static List<String> texts(List<ConfigValue> items) {
    var texts = new ArrayList<String>();
    for (var item : items) {
      try {
        texts.add(text(item).value());
      } catch (Rejected e) {
        throw e.prefixed("[" + texts.size() + "]: ");
      }
    }
    return texts;
  }

  private static Fields pairs(List<String> pairs) {
    var fields = TreePMap.<String, ConfigValue>empty();
    for (var pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw Rejected.because("expected \"key=value\", got " + GoText.quote(pair));
      }
      var name = pair.substring(0, equals);
      if (fields.containsKey(name)) {
        throw Rejected.because("key %s specified more than once".formatted(GoText.quote(name)));
      }
      fields = fields.plus(name, new Text(pair.substring(equals + 1)));
    }
    return new Fields(fields);
  }

  private static Fields textFields(Fields fields) {
    fields
        .values()
        .forEach(
            (name, value) -> {
              try {
                text(value);
              } catch (Rejected e) {
                throw e.prefixed(name + ": ");
              }
            });
    return fields;
  }

  private static Rejected expected(String type, ConfigValue value) {
    return Rejected.because("expected %s, got %s".formatted(type, GoText.got(value)));
  }
}
