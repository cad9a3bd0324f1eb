package io.modelstate.wire.text;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A value of a view, with what decides its yaml and its json form. */
public sealed interface Node {
  record Text(String value) implements Node {}

  record Bool(boolean value) implements Node {}

  record Whole(long value) implements Node {}

  /** A number that came through JSON; large ones are written with an exponent in yaml. */
  record Decimal(double value) implements Node {}

  /** A span of time: {@code 1h0m0s} in yaml, nanoseconds in json. */
  record Span(long nanos) implements Node {}

  /** A moment as Go marshals it: bare in yaml, quoted in json. */
  record Moment(OffsetDateTime at) implements Node {}

  record Nothing() implements Node {}

  /** Never set: {@code null} in json, but {@code yaml} in yaml. */
  record Absent(Node yaml) implements Node {}

  /** A list; {@code flow} puts it on one line in yaml. */
  record Items(List<Node> items, boolean flow) implements Node {}

  /**
   * Named members in an order of their own; names may differ between the forms.
   *
   * @see Fields
   */
  record Struct(List<Field> fields) implements Node {}

  record Field(String yamlName, String jsonName, Node value) {}

  /** A map. In json its keys are in byte order; in yaml in natural order, or as given. */
  record Dict(Map<String, Node> entries, boolean asGiven) implements Node {}

  static Node nothing() {
    return new Nothing();
  }

  /** A list that was never set: {@code []} in yaml, {@code null} in json. */
  static Node noItems() {
    return new Absent(items(List.of()));
  }

  /** A map that was never set: <code>{}</code> in yaml, {@code null} in json. */
  static Node noEntries() {
    return new Absent(map(Map.of()));
  }

  static Node text(String value) {
    return new Text(value);
  }

  static Node whole(long value) {
    return new Whole(value);
  }

  static Node bool(boolean value) {
    return new Bool(value);
  }

  static Node items(List<Node> items) {
    return new Items(items, false);
  }

  static Node texts(List<String> texts) {
    return new Items(texts.stream().map(Node::text).toList(), false);
  }

  static Node flow(List<String> texts) {
    return new Items(texts.stream().map(Node::text).toList(), true);
  }

  static Node map(Map<String, Node> entries) {
    return new Dict(entries, false);
  }

  static Node mapAsGiven(Map<String, Node> entries) {
    return new Dict(entries, true);
  }

  /** Whether Go's {@code omitempty} would leave it out. */
  default boolean isEmpty() {
    return switch (this) {
      case Text t -> t.value().isEmpty();
      case Bool b -> !b.value();
      case Whole w -> w.value() == 0;
      case Decimal d -> d.value() == 0;
      case Span s -> s.nanos() == 0;
      case Moment m -> false;
      case Nothing n -> true;
      case Absent a -> true;
      case Items i -> i.items().isEmpty();
      case Dict d -> d.entries().isEmpty();
      case Struct s -> false;
    };
  }
}
