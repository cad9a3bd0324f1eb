package io.modelstate.wire.bundle;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleYamlReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads bundles the way Go's YAML library does, which keeps scalars as they were written. */
public final class BundleYaml implements BundleYamlReader {
  private static final Tag UNQUOTED = new Tag("!unquoted");
  private static final String MERGE = "<<";

  @Override
  public List<@Nullable Object> documents(String yaml) {
    var documents = new ArrayList<@Nullable Object>();
    try {
      for (var node : parser().composeAll(new StringReader(yaml))) {
        documents.add(new Tree().value(node));
      }
    } catch (YAMLException e) {
      throw Rejected.because(
          "unmarshal document %d: %s".formatted(documents.size(), GoYamlProblem.text(e)));
    }
    return documents;
  }

  private static Yaml parser() {
    var options = new LoaderOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(new DumperOptions()),
        new DumperOptions(),
        options,
        new Unresolved());
  }

  /** Marks unquoted scalars without deciding what they are. */
  private static final class Unresolved extends Resolver {
    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return kind == NodeId.scalar && implicit ? UNQUOTED : super.resolve(kind, value, implicit);
    }
  }

  /** Plain values of the nodes of a document; what an alias names is the same value again. */
  private static final class Tree {
    private final IdentityHashMap<Node, Object> done = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();

    @Nullable Object value(Node node) {
      if (node instanceof ScalarNode scalar) {
        return scalar(scalar);
      }
      var known = done.get(node);
      if (known != null) {
        return known;
      }
      if (open.put(node, true) != null) {
        throw new YAMLException("anchor value contains itself");
      }
      var value = node instanceof SequenceNode list ? list(list) : map((MappingNode) node);
      done.put(node, value);
      return value;
    }

    private static @Nullable Object scalar(ScalarNode node) {
      return node.getTag().equals(Tag.STR) ? node.getValue() : GoScalar.of(node.getValue());
    }

    private List<@Nullable Object> list(SequenceNode node) {
      var items = new ArrayList<@Nullable Object>();
      node.getValue().forEach(item -> items.add(value(item)));
      return items;
    }

    private Map<String, @Nullable Object> map(MappingNode node) {
      var entries = new LinkedHashMap<String, @Nullable Object>();
      for (NodeTuple entry : node.getValue()) {
        if (merge(entry.getKeyNode())) {
          merged(entry.getValueNode()).forEach(entries::putIfAbsent);
        } else {
          entries.put(key(entry.getKeyNode()), value(entry.getValueNode()));
        }
      }
      return entries;
    }

    private static boolean merge(Node key) {
      return key instanceof ScalarNode scalar
          && scalar.getTag().equals(UNQUOTED)
          && scalar.getValue().equals(MERGE);
    }

    /** Of several maps the first one that has a key gives it. */
    private Map<String, @Nullable Object> merged(Node node) {
      if (node instanceof MappingNode map) {
        return map(map);
      }
      if (!(node instanceof SequenceNode list)) {
        throw new YAMLException("map merge requires map or sequence of maps as the value");
      }
      var entries = new LinkedHashMap<String, @Nullable Object>();
      list.getValue().forEach(item -> merged(item).forEach(entries::putIfAbsent));
      return entries;
    }

    private static String key(Node key) {
      if (key instanceof ScalarNode scalar) {
        return scalar(scalar) == null ? "" : scalar.getValue();
      }
      throw new YAMLException("invalid map key");
    }
  }
}
