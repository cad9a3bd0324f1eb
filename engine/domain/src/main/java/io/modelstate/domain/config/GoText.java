package io.modelstate.domain.config;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts as Juju's messages print them. */
public final class GoText {
  private GoText() {}

  /** The text in double quotes; what cannot be printed is escaped. */
  public static String quote(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().forEach(c -> out.append(quoted(c)));
    return out.append('"').toString();
  }

  /** The name that Go gives to the type of a plain value. */
  public static String type(@Nullable Object plain) {
    return switch (plain) {
      case null -> "<nil>";
      case String v -> "string";
      case Boolean v -> "bool";
      case Double v -> "float64";
      case ConfigValue v -> type(unwrapped(v));
      case Number v -> "int";
      case List<?> v -> "[]interface {}";
      case Map<?, ?> v -> "map[string]interface {}";
      default -> plain.getClass().getSimpleName();
    };
  }

  /** The value as Go's plain printing shows it: texts bare, {@code [a b]}, {@code map[a:1]}. */
  public static String show(@Nullable Object plain) {
    return switch (plain) {
      case null -> "<nil>";
      case Double v -> number(v);
      case ConfigValue v -> show(unwrapped(v));
      case List<?> v -> v.stream().map(GoText::show).collect(joining(" ", "[", "]"));
      case Map<?, ?> v ->
          v.entrySet().stream()
              .map(e -> show(e.getKey()) + ":" + show(e.getValue()))
              .sorted()
              .collect(joining(" ", "map[", "]"));
      default -> plain.toString();
    };
  }

  /** The value as Go's source shows it, such as {@code []interface {}{"a", 1}}. */
  public static String dump(@Nullable Object plain) {
    return switch (plain) {
      case null -> "interface {}(nil)";
      case String v -> quote(v);
      case ConfigValue v -> dump(unwrapped(v));
      case List<?> v -> v.stream().map(GoText::dump).collect(joining(", ", type(v) + "{", "}"));
      case Map<?, ?> v ->
          v.entrySet().stream()
              .map(e -> dump(e.getKey()) + ":" + dump(e.getValue()))
              .sorted()
              .collect(joining(", ", type(v) + "{", "}"));
      default -> show(plain);
    };
  }

  /** What a type check got: {@code float64(5)}, {@code string("x")}, or {@code nothing}. */
  public static String got(@Nullable Object plain) {
    return plain == null || plain instanceof ConfigValue.Nothing
        ? "nothing"
        : type(plain) + "(" + dump(plain) + ")";
  }

  /** One level of a value; floating point numbers stay that. */
  private static @Nullable Object unwrapped(ConfigValue value) {
    return switch (value) {
      case ConfigValue.Decimal(var number) -> number;
      case ConfigValue.Items(var items) -> items;
      case ConfigValue.Fields(var fields) -> fields;
      case ConfigValue.Text _, ConfigValue.Bool _, ConfigValue.Whole _, ConfigValue.Nothing _ ->
          value.plain();
    };
  }

  /** A value as Go's quoting verb shows it, which marks whatever is not text. */
  static String showQuoted(@Nullable Object plain) {
    return switch (plain) {
      case null -> "%!q(<nil>)";
      case String v -> quote(v);
      case ConfigValue v -> showQuoted(unwrapped(v));
      case List<?> v -> v.stream().map(GoText::showQuoted).collect(joining(" ", "[", "]"));
      case Map<?, ?> v ->
          v.entrySet().stream()
              .map(e -> showQuoted(e.getKey()) + ":" + showQuoted(e.getValue()))
              .sorted()
              .collect(joining(" ", "map[", "]"));
      default -> "%!q(" + type(plain) + "=" + show(plain) + ")";
    };
  }

  /** The shortest digits; with an exponent from a million on and below a ten thousandth. */
  private static String number(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value == 0 ? "0" : Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
    }
    var exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return exact.toPlainString();
    }
    var digits = exact.unscaledValue().abs().toString();
    var fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    var size = "%02d".formatted(Math.abs(exponent));
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + size;
  }

  private static String quoted(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      default -> printable(c) ? Character.toString(c) : escaped(c);
    };
  }

  private static boolean printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String escaped(int c) {
    if (c < 0x80) {
      return "\\x%02x".formatted(c);
    }
    return c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
  }
}
