package io.modelstate.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Decision.OtherStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a rule answered, to be compared. */
public final class Answer<E extends Event> {
  private final @Nullable Decision<E> decision;
  private final @Nullable Rejected rejected;

  private Answer(@Nullable Decision<E> decision, @Nullable Rejected rejected) {
    this.decision = decision;
    this.rejected = rejected;
  }

  static <E extends Event> Answer<E> of(Supplier<Decision<E>> rule) {
    try {
      return new Answer<>(rule.get(), null);
    } catch (Rejected e) {
      return new Answer<>(null, e);
    }
  }

  /** Exactly these events for the stream that was decided on, and none for others. */
  @SafeVarargs
  public final Answer<E> then(E... events) {
    assertEquals(List.of(), decision().others());
    return thenHere(events);
  }

  /** Exactly these events for the stream that was decided on; says nothing of others. */
  @SafeVarargs
  public final Answer<E> thenHere(E... events) {
    assertEquals(List.of(events), decision().events());
    return this;
  }

  /** Exactly these events for other streams. */
  public Answer<E> thenBeside(OtherStream... others) {
    assertEquals(List.of(others), decision().others());
    return this;
  }

  public Answer<E> warns(String... texts) {
    assertEquals(List.of(texts), decision().warnings());
    return this;
  }

  public Answer<E> creates(String id) {
    assertEquals(Optional.of(id), decision().created());
    return this;
  }

  public Answer<E> seals(Map<SecretRef, Secret> secrets) {
    assertEquals(secrets, decision().secrets());
    return this;
  }

  /** The commit is given up when the controller has moved. */
  public Answer<E> assertsTheController() {
    assertTrue(decision().assertsController());
    return this;
  }

  public void refuses(Rejected.Code code, String text) {
    assertNotNull(rejected, () -> "not refused: " + decision);
    assertEquals(text, rejected.message());
    assertEquals(code, rejected.code(), text);
  }

  public Decision<E> decision() {
    if (decision == null) {
      throw new AssertionError("refused: " + rejected, rejected);
    }
    return decision;
  }
}
