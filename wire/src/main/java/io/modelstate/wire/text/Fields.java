package io.modelstate.wire.text;

import java.util.ArrayList;
import java.util.List;

/** Collects the members of a {@link Node.Struct}. */
public final class Fields {
  private final List<Node.Field> fields = new ArrayList<>();

  public Fields put(String name, Node value) {
    return put(name, name, value);
  }

  public Fields put(String yamlName, String jsonName, Node value) {
    fields.add(new Node.Field(yamlName, jsonName, value));
    return this;
  }

  /** Leaves the member out when its value is empty. */
  public Fields putIfAny(String name, Node value) {
    return value.isEmpty() ? this : put(name, value);
  }

  public Fields text(String name, String value) {
    return put(name, Node.text(value));
  }

  public Fields textIfAny(String name, String value) {
    return putIfAny(name, Node.text(value));
  }

  public Fields addAll(Node.Struct other) {
    fields.addAll(other.fields());
    return this;
  }

  public Node.Struct end() {
    return new Node.Struct(List.copyOf(fields));
  }
}
