package io.modelstate.api.rpc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A facade of Juju's RPC: versions, the kinds of connection that have it, methods by name.
 *
 * @param listed whether a login tells of it; Admin is there without
 */
public record Facade(
    String name,
    List<Integer> versions,
    Set<ConnectionKind> kinds,
    boolean listed,
    Map<String, Method<?>> methods) {

  /** An answer without members. */
  public static final Map<String, Object> NOTHING = Map.of();

  /** A method takes no members. */
  public record NoParams() {}

  /** What a method does. */
  @FunctionalInterface
  public interface Action<P> {
    /** A wire record, or {@link #NOTHING}. */
    Object answer(Call call, P params);
  }

  /**
   * A method.
   *
   * @param since the first version that has it
   */
  public record Method<P>(String name, int since, Right right, Class<P> params, Action<P> action) {}

  public static Builder named(String name, Integer... versions) {
    return new Builder(name, List.of(versions));
  }

  /** Puts a facade together, method by method. */
  public static final class Builder {
    private final String name;
    private final List<Integer> versions;
    private final EnumSet<ConnectionKind> kinds = EnumSet.noneOf(ConnectionKind.class);
    private final Map<String, Method<?>> methods = new TreeMap<>();
    private boolean listed = true;

    private Builder(String name, List<Integer> versions) {
      this.name = name;
      this.versions = new ArrayList<>(versions);
    }

    public Builder on(ConnectionKind... where) {
      kinds.addAll(List.of(where));
      return this;
    }

    public Builder unlisted() {
      listed = false;
      return this;
    }

    public <P> Builder method(String method, Right right, Class<P> params, Action<P> action) {
      return method(method, 0, right, params, action);
    }

    public <P> Builder method(
        String method, int since, Right right, Class<P> params, Action<P> action) {
      methods.put(method, new Method<>(method, since, right, params, action));
      return this;
    }

    /** A method without parameters. */
    public Builder method(String method, Right right, java.util.function.Function<Call, Object> f) {
      return method(method, 0, right, NoParams.class, (call, params) -> f.apply(call));
    }

    public Facade build() {
      return new Facade(name, List.copyOf(versions), Set.copyOf(kinds), listed, methods);
    }
  }
}
