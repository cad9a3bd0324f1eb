package io.modelstate.runtime.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lifts the stored payload of an event by one revision.
 *
 * @param name of the event in the log
 * @param from the revision it reads; it writes {@code from + 1}
 */
public record Upcaster(String name, int from, Lift lift) {
  /** Changes the payload in place. */
  @FunctionalInterface
  public interface Lift {
    void lift(ObjectNode payload);
  }
}
