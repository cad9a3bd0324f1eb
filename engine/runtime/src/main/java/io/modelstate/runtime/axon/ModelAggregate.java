package io.modelstate.runtime.axon;

import io.modelstate.domain.Image;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.model.ModelDecider;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.ModelId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** Carries one model between Axon and the rules. Holds no rule itself. */
@AggregateRoot(type = ModelAggregate.KIND)
public final class ModelAggregate {
  public static final String KIND = "model";

  @SuppressWarnings("NullAway.Init") // Axon sets it with the first event.
  @AggregateIdentifier
  private String id;

  private Image<ModelState> image = new Image<>(ModelState.EMPTY, -1);

  /** For Axon, before it replays. */
  ModelAggregate() {}

  /** A new model, from the decision of its controller. */
  ModelAggregate(ModelId model, List<ModelEvent> events, Trail trail, Staging staging) {
    id = model.uuid();
    record(events, trail, staging);
  }

  @CommandHandler
  Outcome handle(ModelRequest request, Staging staging) {
    staging.begin();
    try {
      var context = request.context();
      var decision = ModelDecider.decide(image.state(), request.command(), context);
      if (decision.assertsController()) {
        staging.unmoved(request.controller(), context.images().controller().sequence());
      }
      staging.secrets(id, decision);
      record(decision.events(), request.trail(), staging);
      return staging.answered(Outcome.of(id, decision));
    } catch (Rejected rejected) {
      return new Outcome.Refused(rejected);
    }
  }

  /** Takes events that the controller decided on this model's image at {@code sequence}. */
  void accept(long sequence, List<ModelEvent> events, Trail trail, Staging staging) {
    if (image.sequence() != sequence) {
      throw new Moved(id);
    }
    record(events, trail, staging);
  }

  @EventSourcingHandler
  void on(ModelEvent event, @SourceId String stream, @SequenceNumber long sequence) {
    id = stream;
    image = new Image<>(image.state().evolve(event), sequence);
  }

  /** The image in memory stands for the events it was folded from. */
  @EventSourcingHandler
  void on(ModelState state, @SourceId String stream, @SequenceNumber long sequence) {
    id = stream;
    image = new Image<>(state, sequence);
  }

  private void record(List<ModelEvent> events, Trail trail, Staging staging) {
    if (events.isEmpty()) {
      return;
    }
    staging.publication(
        () -> {
          var sequenced = image;
          return (first, last) -> staging.images().publish(new ModelId(id), sequenced, last);
        });
    var metaData = trail.metaData();
    events.forEach(event -> AggregateLifecycle.apply(event, metaData));
  }
}
