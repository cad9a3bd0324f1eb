package io.modelstate.charms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The charms that come along: well-known ones, written from public facts, with what a model's state
 * depends on and nothing that runs. Each is read when it is first asked for.
 */
public final class Catalogue implements CharmStore {
  private static final String FOLDER = "catalogue/";

  private final Set<String> names = new TreeSet<>(Packaged.text(FOLDER + "index").lines().toList());
  private final Map<String, CharmEntry> read = new ConcurrentHashMap<>();

  /** All there are. */
  @Override
  public Set<String> names() {
    return Set.copyOf(names);
  }

  @Override
  public Optional<CharmEntry> entry(String name) {
    return names.contains(name)
        ? Optional.of(read.computeIfAbsent(name, Catalogue::load))
        : Optional.empty();
  }

  private static CharmEntry load(String name) {
    return parse(Packaged.text(FOLDER + name + ".yaml"));
  }

  /** One text with {@code channels} besides what a charm says of itself. */
  static CharmEntry parse(String text) {
    var channels = new HashMap<String, Integer>();
    CharmReader.tree(text)
        .path("channels")
        .properties()
        .forEach(entry -> channels.put(entry.getKey(), entry.getValue().asInt()));
    return new CharmEntry(CharmReader.read(text), channels);
  }
}
