package io.modelstate.wire.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.modelstate.domain.config.GoDuration;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Predicate;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;

/**
 * Writes a {@link Node} as yaml, the way the library of Juju's client does: keys of maps in natural
 * order, items of lists not indented, long texts folded at the first blank after column 80, several
 * lines as a literal block.
 *
 * <p>The emitter of Jackson's yaml lays the document out, as it descends from the same C library as
 * Go's. Only texts in double quotes are written by {@link YamlQuotes}.
 */
public final class YamlText {
  /** Longer keys take a line of their own, after a question mark. */
  private static final int SIMPLE_KEY_CHARS_MAX = 128;

  private final YamlQuotes quotes;
  private final DumperOptions options = options();
  private final JsonGenerator out;

  private YamlText(Predicate<String> lookalike) throws IOException {
    quotes = new YamlQuotes(lookalike);
    out =
        YAMLFactory.builder()
            .disable(Feature.WRITE_DOC_START_MARKER)
            .enable(Feature.MINIMIZE_QUOTES)
            .stringQuotingChecker(new QuotedBefore())
            .dumperOptions(options)
            .build()
            .createGenerator(quotes);
  }

  private static DumperOptions options() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setMaxSimpleKeyLength(SIMPLE_KEY_CHARS_MAX + 1);
    return options;
  }

  /** The whole document; always ends in exactly one line break. */
  public static String of(Node node) {
    return of(node, YamlLookalike::test);
  }

  /** The same as recorded of Juju's server, where a text like {@code 1e3} takes quotes. */
  public static String ofServer(Node node) {
    return of(node, YamlLookalike::testLater);
  }

  private static String of(Node node, Predicate<String> lookalike) {
    try {
      var text = new YamlText(lookalike);
      text.value(node);
      text.out.close();
      return text.quotes.written().replaceFirst("(?<=.)\n*$", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void value(Node node) throws IOException {
    switch (node) {
      case Node.Text t -> out.writeString(quotes.value(t.value()));
      case Node.Bool b -> out.writeBoolean(b.value());
      case Node.Whole w -> out.writeNumber(w.value());
      case Node.Decimal d -> out.writeNumber(GoNumber.general(d.value()));
      case Node.Span s -> out.writeString(quotes.value(new GoDuration(s.nanos()).text()));
      case Node.Moment m -> out.writeNumber(GoTime.rfc3339(m.at()));
      case Node.Nothing n -> out.writeNull();
      case Node.Absent a -> value(a.yaml());
      case Node.Items i -> items(i);
      case Node.Struct s -> struct(s);
      case Node.Dict d -> dict(d);
    }
  }

  private void items(Node.Items list) throws IOException {
    options.setDefaultFlowStyle(list.flow() ? FlowStyle.FLOW : FlowStyle.BLOCK);
    out.writeStartArray();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    for (var item : list.items()) {
      if (list.flow() && item instanceof Node.Text t) {
        out.writeString(quotes.flowValue(t.value()));
      } else {
        value(item);
      }
    }
    out.writeEndArray();
  }

  private void struct(Node.Struct struct) throws IOException {
    out.writeStartObject();
    for (var field : struct.fields()) {
      member(field.yamlName(), field.value());
    }
    out.writeEndObject();
  }

  private void dict(Node.Dict dict) throws IOException {
    var members = dict.entries().entrySet().stream();
    var inOrder =
        dict.asGiven() ? members : members.sorted(Map.Entry.comparingByKey(NaturalOrder.YAML_KEYS));
    out.writeStartObject();
    for (var member : inOrder.toList()) {
      member(member.getKey(), member.getValue());
    }
    out.writeEndObject();
  }

  private void member(String name, Node value) throws IOException {
    out.writeFieldName(quotes.key(name));
    value(value);
  }

  /** Jackson's own rule for look-alikes is not Go's: {@link YamlQuotes} has put the quotes on. */
  private static final class QuotedBefore extends StringQuotingChecker {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteName(String name) {
      return false;
    }

    @Override
    public boolean needToQuoteValue(String value) {
      return false;
    }
  }
}
