package io.modelstate.runtime.log;

/**
 * A sequenced event in the chain of its stream. Its hash is computed by whoever comes first: its
 * client, on a thread of its own, or else the writer, who has all links before it computed by then.
 * Both may at once, and come to the same.
 */
final class Link {
  private sealed interface State {}

  /** Behind the last durable event of its stream, which has this hash. */
  private record Base(Hash hash) implements State {}

  /** Behind an event that is not yet durable. */
  private record Behind(Link before) implements State {}

  /** The link before is let go: it would keep all events before in memory. */
  private record Computed(Hash hash) implements State {}

  private final NewEvent event;
  private volatile State state;

  private Link(NewEvent event, State state) {
    this.event = event;
    this.state = state;
  }

  static Link behind(Link before, NewEvent event) {
    return new Link(event, new Behind(before));
  }

  static Link behind(Hash base, NewEvent event) {
    return new Link(event, new Base(base));
  }

  NewEvent event() {
    return event;
  }

  /** Does nothing while the link before it is not computed. */
  void computeIfPossible(HashChain chain) {
    if (!(state instanceof Behind(var before)) || before.state instanceof Computed) {
      var _ = hash(chain);
    }
  }

  Hash hash(HashChain chain) {
    return switch (state) {
      case Computed(var known) -> known;
      case Base(var base) -> computed(chain.event(base, event));
      case Behind(var before) -> computed(chain.event(before.hash(chain), event));
    };
  }

  private Hash computed(Hash hash) {
    state = new Computed(hash);
    return hash;
  }
}
