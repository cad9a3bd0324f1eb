package io.modelstate.domain.bundle;

import io.modelstate.domain.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import org.pcollections.TreePMap;

/** How an application or a machine of a bundle differs from that of a model. */
public sealed interface Difference {
  /** Where something is not. */
  enum Side {
    BUNDLE,
    MODEL
  }

  record Missing(Side side) implements Difference {}

  /** The fields that differ, in Juju's order. */
  record Differing(List<Field> fields) implements Difference {}

  /** What the two sides have. */
  record Pair<T>(T bundle, T model) {}

  /** One field that differs; its name is Juju's. */
  sealed interface Field {
    String name();

    record Single(String name, Pair<ConfigValue> values) implements Field {}

    /** A field of entries by name; null stands for one that is not there. */
    record Entries(String name, TreePMap<String, Pair<ConfigValue>> values) implements Field {}

    record Endpoints(String name, TreePMap<String, Pair<Optional<ExposedEndpoint>>> values)
        implements Field {}
  }
}
