package io.modelstate.domain.name;

/** Names a model, and its stream, for good; a model's name can be taken again, its UUID cannot. */
public record ModelId(String uuid) implements Comparable<ModelId> {
  @Override
  public int compareTo(ModelId other) {
    return uuid.compareTo(other.uuid);
  }

  @Override
  public String toString() {
    return uuid;
  }
}
