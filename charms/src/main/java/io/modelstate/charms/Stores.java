package io.modelstate.charms;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two stores, asked in turn. */
record Stores(CharmStore first, CharmStore second) implements CharmStore {
  @Override
  public Optional<CharmEntry> entry(String name) {
    return first.entry(name).or(() -> second.entry(name));
  }

  @Override
  public Set<String> names() {
    var all = new TreeSet<>(first.names());
    all.addAll(second.names());
    return all;
  }

  @Override
  public CharmStore offline() {
    return new Stores(first.offline(), second.offline());
  }
}
