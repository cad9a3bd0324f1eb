package io.modelstate.runtime.engine;

import io.modelstate.domain.Rejected;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads YAML for the rules; keys of maps keep their type. */
public final class YamlDocuments {
  private YamlDocuments() {}

  public static @Nullable Object read(String yaml) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    } catch (YAMLException e) {
      throw Rejected.because("yaml: " + e.getMessage());
    }
  }
}
