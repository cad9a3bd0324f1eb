package io.modelstate.wire.text;

import io.modelstate.domain.config.GoDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a {@link Node} as yaml, the way the library of Juju's client does: keys of maps in natural
 * order, items of lists not indented, long texts folded at the first blank after column 80, several
 * lines as a literal block.
 *
 * <p>Written out here because emitters for Java fold, quote and escape by other rules, and scripts
 * that read Juju's output compare bytes.
 */
public final class YamlText {
  private static final int INDENT = 2;

  private final YamlLines out = new YamlLines();

  private YamlText() {}

  /** The whole document; always ends in exactly one line break. */
  public static String of(Node node) {
    var text = new YamlText();
    text.root(node);
    var written = text.out.written();
    int end = written.length();
    while (end > 1 && written.charAt(end - 1) == '\n') {
      end--;
    }
    return written.substring(0, end) + "\n";
  }

  private void root(Node node) {
    if (node.isEmpty() || !nested(node)) {
      inline(node, 0);
    } else {
      children(node, 0, 0);
    }
  }

  /** A map or list that takes lines of its own. */
  private static boolean nested(Node node) {
    return switch (node) {
      case Node.Struct s -> !s.fields().isEmpty();
      case Node.Dict d -> !d.entries().isEmpty();
      case Node.Items i -> !i.items().isEmpty() && !i.flow();
      default -> false;
    };
  }

  private void children(Node node, int mapIndent, int listIndent) {
    switch (node) {
      case Node.Struct s -> entries(members(s), mapIndent);
      case Node.Dict d -> entries(members(d), mapIndent);
      case Node.Items i -> items(i.items(), listIndent);
      default -> throw new IllegalStateException("no children: " + node);
    }
  }

  private static List<Map.Entry<String, Node>> members(Node.Struct struct) {
    return struct.fields().stream().map(f -> Map.entry(f.yamlName(), f.value())).toList();
  }

  private static List<Map.Entry<String, Node>> members(Node.Dict dict) {
    var members = new ArrayList<>(dict.entries().entrySet());
    if (!dict.asGiven()) {
      members.sort(Map.Entry.comparingByKey(NaturalOrder.YAML_KEYS));
    }
    return members;
  }

  private void entries(List<Map.Entry<String, Node>> members, int indent) {
    for (int i = 0; i < members.size(); i++) {
      if (i > 0) {
        out.startLine(indent);
      }
      out.scalar(members.get(i).getKey(), indent, false, true);
      out.write(":");
      value(members.get(i).getValue(), indent);
    }
  }

  private void value(Node node, int indent) {
    if (!nested(node)) {
      out.write(" ");
      inline(node, indent);
      return;
    }
    out.startLine(node instanceof Node.Items ? indent : indent + INDENT);
    children(node, indent + INDENT, indent);
  }

  private void items(List<Node> items, int indent) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.startLine(indent);
      }
      out.write("- ");
      if (nested(items.get(i))) {
        children(items.get(i), indent + INDENT, indent + INDENT);
      } else {
        inline(items.get(i), indent);
      }
    }
  }

  private void inline(Node node, int indent) {
    switch (node) {
      case Node.Text t -> out.scalar(t.value(), indent, false, false);
      case Node.Bool b -> out.write(Boolean.toString(b.value()));
      case Node.Whole w -> out.write(Long.toString(w.value()));
      case Node.Decimal d -> out.write(GoNumber.general(d.value()));
      case Node.Span s -> out.scalar(new GoDuration(s.nanos()).text(), indent, false, false);
      case Node.Nothing n -> out.write("null");
      case Node.Absent a -> out.write(a.yaml());
      case Node.Items i -> flow(i.items(), indent);
      case Node.Dict d -> out.write("{}");
      case Node.Struct s -> out.write("{}");
    }
  }

  private void flow(List<Node> items, int indent) {
    out.write("[");
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.write(",");
        if (out.full()) {
          out.startLine(indent + INDENT);
        } else {
          out.write(" ");
        }
      }
      if (items.get(i) instanceof Node.Text t) {
        out.scalar(t.value(), indent + INDENT, true, false);
      } else {
        inline(items.get(i), indent + INDENT);
      }
    }
    out.write("]");
  }
}
