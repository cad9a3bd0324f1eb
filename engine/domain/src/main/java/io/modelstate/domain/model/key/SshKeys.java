package io.modelstate.domain.model.key;

import io.modelstate.domain.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/** The lines of a model's authorized keys; those that are no keys are kept as they are. */
public record SshKeys(List<String> lines) {
  static final String CONFIG_KEY = "authorized-keys";

  public SshKeys {
    lines = List.copyOf(lines);
  }

  public static SshKeys of(TreePMap<String, ConfigValue> config) {
    return config.get(CONFIG_KEY) instanceof ConfigValue.Text(var text)
        ? new SshKeys(text.lines().filter(line -> !line.isBlank()).toList())
        : new SshKeys(List.of());
  }

  public List<SshKey> keys() {
    return lines.stream().flatMap(line -> SshKey.parse(line).stream()).toList();
  }

  SshKeys with(SshKey key) {
    var more = new ArrayList<>(lines);
    more.add(key.line());
    return new SshKeys(more);
  }

  SshKeys without(SshKey key) {
    return new SshKeys(lines.stream().filter(line -> !line.strip().equals(key.line())).toList());
  }

  ConfigValue value() {
    return ConfigValue.text(lines.stream().collect(Collectors.joining("\n", "", "\n")));
  }
}
