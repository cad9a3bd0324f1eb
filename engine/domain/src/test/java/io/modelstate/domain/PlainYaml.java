package io.modelstate.domain;

import io.modelstate.domain.config.YamlReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML as the rules ask for it. */
final class PlainYaml implements YamlReader {
  @Override
  public @Nullable Object read(String yaml) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    } catch (YAMLException e) {
      throw Rejected.because("yaml: " + e.getMessage());
    }
  }
}
