package io.modelstate.charms;

import io.modelstate.domain.bundle.CharmUrl;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The bundles that come along, of charms of the catalogue. */
public final class Bundles {
  private static final String FOLDER = "bundle/";

  private static final Set<String> NAMES =
      new TreeSet<>(Packaged.text(FOLDER + "index").lines().toList());
  private static final Map<String, BundleEntry> READ = new ConcurrentHashMap<>();

  private Bundles() {}

  public static Set<String> names() {
    return Set.copyOf(NAMES);
  }

  public static Optional<BundleEntry> entry(String name) {
    return NAMES.contains(name)
        ? Optional.of(READ.computeIfAbsent(name, Bundles::load))
        : Optional.empty();
  }

  private static BundleEntry load(String name) {
    var text = Packaged.text(FOLDER + name + ".yaml");
    var tree = CharmReader.tree(text);
    var charms = new ArrayList<String>();
    tree.path("applications")
        .forEach(one -> charms.add(CharmUrl.parse(one.path("charm").asText()).name()));
    return new BundleEntry(name, tree.path("description").asText(), text, charms);
  }
}
