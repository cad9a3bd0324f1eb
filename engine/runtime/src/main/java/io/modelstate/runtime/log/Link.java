package io.modelstate.runtime.log;

import org.jspecify.annotations.Nullable;

/**
 * A sequenced event in the chain of its stream. Its hash is computed by whoever comes first: its
 * client, on a thread of its own, or else the writer, who has all links before it computed by then.
 */
final class Link {
  private final NewEvent event;
  private final Hash base;
  private volatile @Nullable Link before;
  private volatile @Nullable Hash hash;

  private Link(NewEvent event, @Nullable Link before, Hash base) {
    this.event = event;
    this.before = before;
    this.base = base;
  }

  /** Behind an event that is not yet durable. */
  static Link behind(Link before, NewEvent event) {
    return new Link(event, before, Hash.NONE);
  }

  /** Behind the last durable event of its stream, which has this hash. */
  static Link behind(Hash base, NewEvent event) {
    return new Link(event, null, base);
  }

  NewEvent event() {
    return event;
  }

  /** Does nothing while the link before it is not computed. */
  void computeIfPossible(HashChain chain) {
    var previous = before;
    if (previous == null || previous.hash != null) {
      var _ = hash(chain);
    }
  }

  Hash hash(HashChain chain) {
    var known = hash;
    if (known == null) {
      var previous = before;
      known = chain.event(previous == null ? base : previous.hash(chain), event);
      hash = known;
      before = null; // It would keep all events before in memory.
    }
    return known;
  }
}
