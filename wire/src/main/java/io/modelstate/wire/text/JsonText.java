package io.modelstate.wire.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a {@link Node} as json on one line, the way Go does: {@code <}, {@code >}, {@code &} and
 * the two Unicode line separators are escaped, keys of maps are in byte order.
 */
public final class JsonText {
  private static final Comparator<String> BYTE_ORDER = NaturalOrder::compareText;

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** The whole document with its line break. */
  public static String of(Node node) {
    var text = new JsonText();
    text.value(node);
    return text.out.append('\n').toString();
  }

  private void value(Node node) {
    switch (node) {
      case Node.Text t -> quoted(t.value());
      case Node.Bool b -> out.append(b.value());
      case Node.Whole w -> out.append(w.value());
      case Node.Decimal d -> out.append(GoNumber.json(d.value()));
      case Node.Span s -> out.append(s.nanos());
      case Node.Moment m -> quoted(GoTime.rfc3339(m.at()));
      case Node.Nothing n -> out.append("null");
      case Node.Absent a -> out.append("null");
      case Node.Items i -> list('[', i.items(), this::value, ']');
      case Node.Struct s -> list('{', s.fields(), f -> member(f.jsonName(), f.value()), '}');
      case Node.Dict d -> list('{', sorted(d), e -> member(e.getKey(), e.getValue()), '}');
    }
  }

  private static List<Map.Entry<String, Node>> sorted(Node.Dict dict) {
    return dict.entries().entrySet().stream().sorted(Map.Entry.comparingByKey(BYTE_ORDER)).toList();
  }

  private void member(String name, Node value) {
    quoted(name);
    out.append(':');
    value(value);
  }

  private <T> void list(char open, List<T> items, Consumer<T> writer, char close) {
    out.append(open);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      writer.accept(items.get(i));
    }
    out.append(close);
  }

  private void quoted(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '<', '>', '&', 0x2028, 0x2029 -> out.append("\\u%04x".formatted(c));
      default -> {
        if (c < 0x20) {
          out.append("\\u%04x".formatted(c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
