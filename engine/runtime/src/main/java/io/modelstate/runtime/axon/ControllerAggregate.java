package io.modelstate.runtime.axon;

import io.modelstate.domain.Context;
import io.modelstate.domain.Decision;
import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.Image;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.controller.ControllerDecider;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * Carries the controller between Axon and the rules, and with it the models that a decision touches
 * besides: all their events are one append. Holds no rule itself. Locks are taken in one order, the
 * controller before its models, so no two commands wait for each other.
 */
@AggregateRoot(type = ControllerAggregate.KIND)
public final class ControllerAggregate {
  public static final String KIND = "controller";

  @SuppressWarnings("NullAway.Init") // Axon sets it with the first event.
  @AggregateIdentifier
  private String id;

  private Image<ControllerState> image = new Image<>(ControllerState.EMPTY, -1);

  /** For Axon, before it replays or hands over the first request. */
  ControllerAggregate() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.ALWAYS)
  Outcome handle(ControllerRequest.New request, Staging staging, ModelStreams models) {
    id = request.controller();
    return decide(request.command(), request.context(), request.trail(), staging, models);
  }

  @CommandHandler
  Outcome handle(ControllerRequest.Existing request, Staging staging, ModelStreams models) {
    try {
      return decide(request.command(), request.context(), request.trail(), staging, models);
    } catch (Rejected rejected) {
      return new Outcome.Refused(rejected);
    }
  }

  @EventSourcingHandler
  void on(ControllerEvent event, @SourceId String stream, @SequenceNumber long sequence) {
    id = stream;
    image = new Image<>(image.state().evolve(event), sequence);
  }

  /** The image in memory stands for the events it was folded from. */
  @EventSourcingHandler
  void on(ControllerState state, @SourceId String stream, @SequenceNumber long sequence) {
    id = stream;
    image = new Image<>(state, sequence);
  }

  private Outcome decide(
      ControllerCommand command,
      Context context,
      Trail trail,
      Staging staging,
      ModelStreams models) {
    staging.begin();
    var decision = ControllerDecider.decide(image.state(), command, context);
    staging.secrets(id, decision);
    record(decision, trail, staging);
    for (var other : decision.others()) {
      record(other, trail, staging, models);
    }
    return staging.answered(Outcome.of(id, decision));
  }

  private void record(Decision<ControllerEvent> decision, Trail trail, Staging staging) {
    var events = decision.events();
    if (events.isEmpty()) {
      return;
    }
    staging.publication(
        () -> {
          var sequenced = image;
          return (first, last) -> staging.images().publish(sequenced, last);
        });
    var metaData = trail.metaData();
    events.forEach(event -> AggregateLifecycle.apply(event, metaData));
  }

  private static void record(OtherStream other, Trail trail, Staging staging, ModelStreams models) {
    if (other.sequence() < 0) {
      create(other, trail, staging);
    } else {
      models.accept(other, trail, staging);
    }
  }

  private static void create(OtherStream other, Trail trail, Staging staging) {
    try {
      AggregateLifecycle.createNew(
          ModelAggregate.class,
          () -> new ModelAggregate(other.model(), List.copyOf(other.events()), trail, staging));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("cannot make the stream of " + other.model(), e);
    }
  }
}
