package io.modelstate.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.YamlText;
import java.io.Serial;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Yaml: read into Jackson's trees and the records of this module, written the way Juju's client
 * writes it. Anchors are followed, which Jackson's own yaml parser does not do; dates stay text.
 */
public final class Yaml {
  private Yaml() {}

  /** What a reader says about a text that is not yaml. */
  public static final class Malformed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Malformed(YAMLException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** A document as a tree; empty for an empty document. */
  public static Optional<JsonNode> tree(String yaml) {
    try {
      return Optional.ofNullable(loader().load(yaml)).map(Json.lenient()::valueToTree);
    } catch (YAMLException e) {
      throw new Malformed(e);
    }
  }

  /**
   * A document as a record; an empty document counts as an empty map, unknown members as nothing.
   */
  public static <T> T read(String yaml, Class<T> type) {
    var tree = tree(yaml).orElseGet(() -> Json.lenient().createObjectNode());
    return Json.lenient().convertValue(tree, type);
  }

  public static String write(Node node) {
    return YamlText.of(node);
  }

  private static org.yaml.snakeyaml.Yaml loader() {
    var options = new LoaderOptions();
    return new org.yaml.snakeyaml.Yaml(
        new SafeConstructor(options),
        new Representer(new DumperOptions()),
        new DumperOptions(),
        options,
        new WithoutDates());
  }

  private static final class WithoutDates extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
