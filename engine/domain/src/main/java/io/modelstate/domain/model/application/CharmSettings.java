package io.modelstate.domain.model.application;

import static io.modelstate.domain.config.GoText.quote;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.config.GoText;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pcollections.TreePMap;

/**
 * Settings as a charm wants them: texts become what its options ask for.
 *
 * @param set values of the types of their options
 * @param reset options that go back to their default: an empty text and null both ask for that
 */
record CharmSettings(TreePMap<String, ConfigValue> set, List<String> reset) {
  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

  /** Refuses options the charm does not have, and values they do not take. */
  static CharmSettings of(CharmMetadata metadata, TreePMap<String, ConfigValue> given) {
    var set = TreePMap.<String, ConfigValue>empty();
    var reset = new ArrayList<String>();
    for (var entry : given.entrySet()) {
      var name = entry.getKey();
      var option = require(metadata, name);
      if (entry.getValue() instanceof ConfigValue.Nothing
          || entry.getValue().equals(ConfigValue.text(""))) {
        reset.add(name);
      } else {
        set = set.plus(name, coerce(name, option, entry.getValue()));
      }
    }
    return new CharmSettings(set, reset);
  }

  static CharmOption require(CharmMetadata metadata, String name) {
    var option = metadata.options().get(name);
    if (option == null) {
      throw Rejected.because("unknown option " + quote(name));
    }
    return option;
  }

  /** Of what was set for another revision, that which this one still takes. */
  static TreePMap<String, ConfigValue> kept(
      CharmMetadata metadata, TreePMap<String, ConfigValue> settings) {
    var kept = TreePMap.<String, ConfigValue>empty();
    for (var entry : settings.entrySet()) {
      var option = metadata.options().get(entry.getKey());
      if (option != null && fits(option.type(), entry.getValue())) {
        kept = kept.plus(entry.getKey(), entry.getValue());
      }
    }
    return kept;
  }

  private static boolean fits(CharmOption.Type type, ConfigValue value) {
    return switch (type) {
      case STRING, SECRET -> value instanceof ConfigValue.Text;
      case INT -> value instanceof ConfigValue.Whole;
      case FLOAT -> value instanceof ConfigValue.Decimal;
      case BOOLEAN -> value instanceof ConfigValue.Bool;
    };
  }

  private static ConfigValue coerce(String name, CharmOption option, ConfigValue value) {
    return switch (value) {
      case ConfigValue.Text(var text) -> ofText(name, option, text);
      case ConfigValue.Whole(long whole) when option.type() == CharmOption.Type.FLOAT ->
          new ConfigValue.Decimal(whole);
      case ConfigValue.Decimal(double number)
          when option.type() == CharmOption.Type.INT && number == Math.rint(number) ->
          new ConfigValue.Whole((long) number);
      default -> {
        if (!fits(option.type(), value)) {
          throw mismatch(name, option, GoText.show(value.plain()));
        }
        yield value;
      }
    };
  }

  private static ConfigValue ofText(String name, CharmOption option, String text) {
    return switch (option.type()) {
      case STRING, SECRET -> ConfigValue.text(text);
      case INT -> {
        try {
          yield ConfigValue.whole(Long.parseLong(text));
        } catch (NumberFormatException e) {
          throw mismatch(name, option, quote(text));
        }
      }
      case FLOAT -> {
        try {
          yield new ConfigValue.Decimal(Double.parseDouble(text));
        } catch (NumberFormatException e) {
          throw mismatch(name, option, quote(text));
        }
      }
      case BOOLEAN -> {
        if (!TRUE.contains(text) && !FALSE.contains(text)) {
          throw mismatch(name, option, quote(text));
        }
        yield ConfigValue.bool(TRUE.contains(text));
      }
    };
  }

  private static Rejected mismatch(String name, CharmOption option, String shown) {
    return Rejected.because(
        "option %s expected %s, got %s"
            .formatted(quote(name), option.type().name().toLowerCase(Locale.ROOT), shown));
  }
}
