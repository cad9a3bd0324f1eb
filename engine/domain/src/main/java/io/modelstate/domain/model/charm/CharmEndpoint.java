package io.modelstate.domain.model.charm;

/**
 * One end that a charm offers to relations.
 *
 * @param interfaceName two ends fit when these are equal
 * @param limit how many relations it can be in; 0 for any number
 */
public record CharmEndpoint(
    Role role, String interfaceName, boolean optional, int limit, Scope scope) {
  /** What the charm does at this end. */
  public enum Role {
    PROVIDER,
    REQUIRER,
    PEER
  }

  /** Who talks to whom: all units, or only a subordinate with its principal. */
  public enum Scope {
    GLOBAL,
    CONTAINER
  }
}
