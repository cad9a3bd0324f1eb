package io.modelstate.domain.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A configuration value with the type it was sent with. Values are equal only when their types are
 * too: the number 16 is not the text "16", and {@link Whole} is not {@link Decimal}.
 */
public sealed interface ConfigValue {
  record Text(String value) implements ConfigValue {}

  record Bool(boolean value) implements ConfigValue {}

  /** A whole number; what an integer key holds. */
  record Whole(long value) implements ConfigValue {}

  /** A number as it arrives on the wire, where every number is a floating point one. */
  record Decimal(double value) implements ConfigValue {
    private boolean exact() {
      return value == Math.rint(value) && Math.abs(value) < 1L << 53;
    }
  }

  record Items(List<ConfigValue> values) implements ConfigValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  record Fields(TreePMap<String, ConfigValue> values) implements ConfigValue {}

  /** A value that was sent as null. */
  record Nothing() implements ConfigValue {}

  static Text text(String value) {
    return new Text(value);
  }

  static Bool bool(boolean value) {
    return new Bool(value);
  }

  static Whole whole(long value) {
    return new Whole(value);
  }

  static Items texts(List<String> values) {
    return new Items(values.stream().<ConfigValue>map(Text::new).toList());
  }

  /** From a tree of plain Java values; integer types become {@link Whole}. */
  static ConfigValue of(@Nullable Object plain) {
    return switch (plain) {
      case null -> new Nothing();
      case ConfigValue v -> v;
      case String v -> new Text(v);
      case Boolean v -> new Bool(v);
      case Double v -> new Decimal(v);
      case Float v -> new Decimal(v);
      case BigDecimal v -> new Decimal(v.doubleValue());
      case BigInteger v -> new Decimal(v.doubleValue());
      case Number v -> new Whole(v.longValue());
      case List<?> v -> new Items(v.stream().map(ConfigValue::of).toList());
      case Map<?, ?> v -> new Fields(fields(v));
      default -> throw new IllegalArgumentException("not a configuration value: " + plain);
    };
  }

  /** From a tree that came over the wire: every number is a {@link Decimal}. */
  static ConfigValue ofWire(@Nullable Object plain) {
    return of(plain).asOnWire();
  }

  /** The entries of a plain map, by name. */
  static TreePMap<String, ConfigValue> fields(Map<?, ?> plain) {
    var all = new TreeMap<String, ConfigValue>();
    plain.forEach((key, value) -> all.put(String.valueOf(key), of(value)));
    return TreePMap.from(all);
  }

  /** The entries of a map that came over the wire. */
  static TreePMap<String, ConfigValue> wireFields(Map<?, ?> plain) {
    return ((Fields) ofWire(plain)).values();
  }

  private ConfigValue asOnWire() {
    return switch (this) {
      case Whole v -> new Decimal(v.value());
      case Items v -> new Items(v.values().stream().map(ConfigValue::asOnWire).toList());
      case Fields v -> {
        var all = new TreeMap<String, ConfigValue>();
        v.values().forEach((key, value) -> all.put(key, value.asOnWire()));
        yield new Fields(TreePMap.from(all));
      }
      case Text v -> v;
      case Bool v -> v;
      case Decimal v -> v;
      case Nothing v -> v;
    };
  }

  /**
   * As a tree of plain Java values for readers: a {@link Decimal} without a fraction becomes a
   * long.
   */
  default @Nullable Object plain() {
    return plain(false);
  }

  /** As a tree that {@link #of} turns into an equal value; every {@link Decimal} is a double. */
  default @Nullable Object typed() {
    return plain(true);
  }

  private @Nullable Object plain(boolean typed) {
    return switch (this) {
      case Text v -> v.value();
      case Bool v -> v.value();
      case Whole v -> v.value();
      case Decimal v -> !typed && v.exact() ? (Object) (long) v.value() : (Object) v.value();
      case Items v -> v.values().stream().map(item -> item.plain(typed)).toList();
      case Fields v -> {
        var all = new TreeMap<String, @Nullable Object>();
        v.values().forEach((key, value) -> all.put(key, value.plain(typed)));
        yield all;
      }
      case Nothing v -> null;
    };
  }
}
