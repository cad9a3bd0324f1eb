package io.modelstate.runtime.axon;

import org.axonframework.common.IdentifierFactory;

/** The ids of Axon's messages, and so of events: version 4 UUIDs from {@link Seeds}. */
public final class RandomIds extends IdentifierFactory {
  private final Seeds seeds = new Seeds();

  @Override
  public String generateIdentifier() {
    return seeds.next().uuid(0);
  }
}
