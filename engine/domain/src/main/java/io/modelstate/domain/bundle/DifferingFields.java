package io.modelstate.domain.bundle;

import io.modelstate.domain.bundle.Difference.Field;
import io.modelstate.domain.bundle.Difference.Pair;
import io.modelstate.domain.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.pcollections.TreePMap;

/** Collects the fields that differ, in the order they are compared in. */
final class DifferingFields {
  private static final ConfigValue NOTHING = new ConfigValue.Nothing();

  private final List<Field> fields = new ArrayList<>();

  List<Field> all() {
    return List.copyOf(fields);
  }

  void text(String name, String bundle, String model) {
    single(name, ConfigValue.text(bundle), ConfigValue.text(model));
  }

  void whole(String name, int bundle, int model) {
    single(name, ConfigValue.whole(bundle), ConfigValue.whole(model));
  }

  void flag(String name, boolean bundle, boolean model) {
    single(name, ConfigValue.bool(bundle), ConfigValue.bool(model));
  }

  private void single(String name, ConfigValue bundle, ConfigValue model) {
    if (!bundle.equals(model)) {
      fields.add(new Field.Single(name, new Pair<>(bundle, model)));
    }
  }

  /** A text that is not there counts as an empty one. */
  void texts(String name, TreePMap<String, String> bundle, TreePMap<String, String> model) {
    Function<Optional<String>, ConfigValue> text = t -> ConfigValue.text(t.orElse(""));
    entries(name, pairs(bundle, model, text, Object::equals));
  }

  /** A value that is not there counts as null; whole numbers are equal in both of their types. */
  void values(
      String name, TreePMap<String, ConfigValue> bundle, TreePMap<String, ConfigValue> model) {
    entries(name, pairs(bundle, model, v -> v.orElse(NOTHING), DifferingFields::same));
  }

  void endpoints(
      String name,
      TreePMap<String, ExposedEndpoint> bundle,
      TreePMap<String, ExposedEndpoint> model) {
    var pairs =
        pairs(bundle, model, Function.<Optional<ExposedEndpoint>>identity(), Object::equals);
    if (!pairs.isEmpty()) {
      fields.add(new Field.Endpoints(name, pairs));
    }
  }

  private void entries(String name, TreePMap<String, Pair<ConfigValue>> pairs) {
    if (!pairs.isEmpty()) {
      fields.add(new Field.Entries(name, pairs));
    }
  }

  private static <S, T> TreePMap<String, Pair<T>> pairs(
      TreePMap<String, S> bundle,
      TreePMap<String, S> model,
      Function<Optional<S>, T> value,
      BiPredicate<T, T> same) {
    var names = new TreeSet<>(bundle.keySet());
    names.addAll(model.keySet());
    var pairs = new TreeMap<String, Pair<T>>();
    for (var name : names) {
      var here = value.apply(Optional.ofNullable(bundle.get(name)));
      var there = value.apply(Optional.ofNullable(model.get(name)));
      if (!same.test(here, there)) {
        pairs.put(name, new Pair<>(here, there));
      }
    }
    return TreePMap.from(pairs);
  }

  private static boolean same(ConfigValue a, ConfigValue b) {
    return comparable(a).equals(comparable(b));
  }

  private static ConfigValue comparable(ConfigValue value) {
    return value instanceof ConfigValue.Decimal(double number) && number == (long) number
        ? ConfigValue.whole((long) number)
        : value;
  }
}
