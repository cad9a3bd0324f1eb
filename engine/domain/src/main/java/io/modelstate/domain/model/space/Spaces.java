package io.modelstate.domain.model.space;

import io.modelstate.domain.BrokenHistory;
import io.modelstate.domain.model.space.SpaceEvent.SpaceAdded;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRemoved;
import io.modelstate.domain.model.space.SpaceEvent.SpaceRenamed;
import java.util.Comparator;
import java.util.List;
import org.pcollections.TreePMap;

/** The spaces of a model by name; every model is born with {@code alpha}. */
public record Spaces(TreePMap<String, Integer> idByName, int nextId) {
  public static final String ALPHA = "alpha";
  public static final Spaces BORN = new Spaces(TreePMap.singleton(ALPHA, 0), 1);

  /** A space; the simulated clouds have no subnets. */
  public record Space(String name, int id) {}

  public Spaces evolve(SpaceEvent event) {
    return switch (event) {
      case SpaceAdded(var name, int id) ->
          new Spaces(idByName.plus(name, id), Math.max(nextId, id + 1));
      case SpaceRenamed(var from, var to) ->
          new Spaces(idByName.minus(from).plus(to, id(from)), nextId);
      case SpaceRemoved(var name) -> new Spaces(idByName.minus(name), nextId);
    };
  }

  public boolean contains(String name) {
    return idByName.containsKey(name);
  }

  public List<Space> byId() {
    return idByName.entrySet().stream()
        .map(e -> new Space(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(Space::id))
        .toList();
  }

  private int id(String name) {
    var id = idByName.get(name);
    if (id == null) {
      throw new BrokenHistory("renamed a space that is not there: " + name);
    }
    return id;
  }
}
