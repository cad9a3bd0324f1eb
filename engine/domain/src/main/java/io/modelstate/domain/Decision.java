package io.modelstate.domain;

import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.name.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of a rule that does not refuse: events for the stream it decided on, events for model
 * streams beside it (one commit holds them all), the secrets those events refer to, and what the
 * client is told.
 *
 * @param assertsController the commit is given up when the controller's stream has moved meanwhile
 */
public record Decision<E>(
    List<E> events,
    List<OtherStream> others,
    Map<SecretRef, Secret> secrets,
    List<String> warnings,
    Optional<String> created,
    boolean assertsController) {

  /**
   * Events for a model's stream, decided on its image at {@code sequence}: the commit is given up
   * and the command tried again when the stream has moved on. Sequence -1 makes the stream.
   */
  public record OtherStream(ModelId model, long sequence, List<ModelEvent> events) {}

  public Decision {
    events = List.copyOf(events);
    others = List.copyOf(others);
    secrets = Map.copyOf(secrets);
    warnings = List.copyOf(warnings);
  }

  /** Nothing happened, and that is fine: asked twice, or already so. */
  public static <E> Decision<E> nothing() {
    return of(List.of());
  }

  public static <E> Decision<E> of(E event) {
    return of(List.<E>of(event));
  }

  public static <E> Decision<E> of(E first, E second) {
    return of(List.<E>of(first, second));
  }

  public static <E> Decision<E> of(List<? extends E> events) {
    return new Decision<>(
        List.copyOf(events), List.of(), Map.of(), List.of(), Optional.empty(), false);
  }

  public Decision<E> and(OtherStream other) {
    var all = new ArrayList<>(others);
    all.add(other);
    return new Decision<>(events, all, secrets, warnings, created, assertsController);
  }

  public Decision<E> sealing(Map<SecretRef, Secret> added) {
    return new Decision<>(events, others, added, warnings, created, assertsController);
  }

  public Decision<E> warning(List<String> texts) {
    return new Decision<>(events, others, secrets, texts, created, assertsController);
  }

  /** Holds only if the controller is still where it was seen; else the command is tried again. */
  public Decision<E> assertingController() {
    return new Decision<>(events, others, secrets, warnings, created, true);
  }

  /** Tells the client the id of what the command made. */
  public Decision<E> created(String id) {
    return new Decision<>(events, others, secrets, warnings, Optional.of(id), assertsController);
  }
}
