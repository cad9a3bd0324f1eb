package io.modelstate.runtime.engine;

import io.modelstate.domain.Command;
import io.modelstate.domain.Context;
import io.modelstate.domain.Images;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.ControllerCommand;
import io.modelstate.domain.controller.ControllerDecider;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.model.ModelCommand;
import io.modelstate.domain.model.ModelDecider;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.Conditions;
import io.modelstate.runtime.axon.ControllerRequest;
import io.modelstate.runtime.axon.LogStorageEngine;
import io.modelstate.runtime.axon.ModelRequest;
import io.modelstate.runtime.axon.Moved;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.axon.Seeds;
import io.modelstate.runtime.axon.Trail;
import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.Append.Expected;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.StreamHead;
import io.modelstate.runtime.log.Ticket;
import io.modelstate.runtime.log.Unavailable;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * The way of a command: decided and sequenced on the caller's thread, under its aggregate's lock,
 * then waited for once the lock is free. A dry run takes the same way as far as the decision. A
 * command that finds another stream moved on under it is decided again; a stream under load is
 * always ahead of its image, so one that keeps losing holds all others back for its last attempt.
 */
final class CommandPath {
  private static final int SHARED_ATTEMPTS_MAX = 4;

  private final String controllerId;
  private final EventLog log;
  private final LogWriter writer;
  private final PublishedImages images;
  private final CommandBus bus;
  private final Answers answers;
  private final InstantSource clock;
  private final Seeds seeds = new Seeds();
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  CommandPath(
      String controllerId,
      EventLog log,
      LogWriter writer,
      PublishedImages images,
      CommandBus bus,
      Answers answers,
      InstantSource clock) {
    this.controllerId = controllerId;
    this.log = log;
    this.writer = writer;
    this.images = images;
    this.bus = bus;
    this.answers = answers;
    this.clock = clock;
  }

  Reply execute(Command command, Sender sender, Terms terms) {
    return terms
        .key()
        .map(key -> answers.once(sender.actor(), key, () -> decided(command, sender, terms)))
        .orElseGet(() -> decided(command, sender, terms));
  }

  Outcome.Accepted preview(Command command, Sender sender, Terms terms) {
    unmoved(command, terms);
    var context = context(sender);
    return switch (command) {
      case ControllerCommand c ->
          Outcome.of(
              controllerId, ControllerDecider.decide(images.controller().state(), c, context));
      case ModelCommand c -> {
        var model = images.model(c.model()).orElseThrow(() -> unknown(c.model()));
        yield Outcome.of(c.model().uuid(), ModelDecider.decide(model.state(), c, context));
      }
    };
  }

  private Reply decided(Command command, Sender sender, Terms terms) {
    for (int attempt = 1; attempt <= SHARED_ATTEMPTS_MAX; attempt++) {
      try {
        return reply(sequenced(gate.readLock(), command, sender, terms), sender, terms);
      } catch (Moved | ConcurrencyException e) {
        settle();
      }
    }
    try {
      return reply(sequenced(gate.writeLock(), command, sender, terms), sender, terms);
    } catch (Moved | ConcurrencyException e) {
      throw new Unavailable("too many changes at once: try again", e);
    }
  }

  private record Sequenced(Outcome outcome, Optional<Ticket> ticket) {}

  /** Under the gate's lock nobody waits for the disk, except once the gate is closed. */
  private Sequenced sequenced(Lock lock, Command command, Sender sender, Terms terms) {
    lock.lock();
    try {
      if (lock.equals(gate.writeLock())) {
        settle();
      }
      var context = context(sender);
      var request = request(command, context, trail(sender, context));
      var outcome = dispatch(message(request, conditions(command, sender, terms)));
      return new Sequenced(outcome, LogStorageEngine.takeTicket());
    } finally {
      lock.unlock();
    }
  }

  private Reply reply(Sequenced sequenced, Sender sender, Terms terms) {
    var ticket = sequenced.ticket();
    return switch (sequenced.outcome()) {
      case Outcome.Refused(var rejected) -> throw rejected;
      case Outcome.Accepted accepted -> {
        long position =
            ticket
                .or(() -> noted(accepted, sender, terms))
                .map(Ticket::await)
                .orElseGet(images::position);
        yield new Reply(
            position, accepted.events(), accepted.warnings(), accepted.created(), false);
      }
    };
  }

  /** An outcome without events makes no commit to go with; it is remembered all the same. */
  private Optional<Ticket> noted(Outcome.Accepted outcome, Sender sender, Terms terms) {
    return terms
        .key()
        .map(key -> answers.row(sender.actor(), key, outcome))
        .map(row -> writer.append(Append.beside(List.of(row))));
  }

  private Optional<Conditions> conditions(Command command, Sender sender, Terms terms) {
    if (terms.equals(Terms.NONE)) {
      return Optional.empty();
    }
    return Optional.of(
        new Conditions(
            unmoved(command, terms),
            terms.key().map(key -> outcome -> answers.row(sender.actor(), key, outcome))));
  }

  /** Where the command's stream ends, which its append then asserts. */
  private Optional<Expected> unmoved(Command command, Terms terms) {
    if (terms.unchangedSince().isEmpty()) {
      return Optional.empty();
    }
    long seen = terms.unchangedSince().getAsLong();
    if (seen < 0 || seen > images.position()) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST,
          "there is no position %d: the last one is %d".formatted(seen, images.position()));
    }
    var stream =
        switch (command) {
          case ControllerCommand _ -> controllerId;
          case ModelCommand c -> c.model().uuid();
        };
    var head = log.stream(stream);
    if (head.isPresent() && head.get().lastPosition() > seen) {
      throw new Outdated(seen, head.get().lastPosition());
    }
    return Optional.of(new Expected(stream, head.map(StreamHead::nextSequence).orElse(0L)));
  }

  private Object request(Command command, Context context, Trail trail) {
    return switch (command) {
      case ControllerCommand c ->
          images.controller().sequence() < 0
              ? new ControllerRequest.New(own(c), c, context, trail)
              : new ControllerRequest.Existing(controllerId, c, context, trail);
      case ModelCommand c -> {
        // Asked before Axon loads: it would make a stream for a model that never was.
        if (images.model(c.model()).isEmpty()) {
          throw unknown(c.model());
        }
        yield new ModelRequest(c.model().uuid(), controllerId, c, context, trail);
      }
    };
  }

  private static Rejected unknown(ModelId model) {
    return new Rejected(Rejected.Code.MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(model));
  }

  /** A controller's uuid is that of its stream, which is settled before bootstrap. */
  private String own(ControllerCommand command) {
    if (command instanceof Bootstrap b && !b.uuid().equals(controllerId)) {
      throw new Rejected(
          Rejected.Code.BAD_REQUEST,
          "this is controller %s, not %s".formatted(controllerId, b.uuid()));
    }
    return controllerId;
  }

  private static CommandMessage<Object> message(Object request, Optional<Conditions> conditions) {
    CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(request);
    return conditions
        .map(asked -> message.andMetaData(Map.of(Conditions.KEY, asked)))
        .orElse(message);
  }

  private Outcome dispatch(CommandMessage<Object> request) {
    var answer = new CompletableFuture<Outcome>();
    bus.<Object, Outcome>dispatch(
        request,
        (message, result) -> {
          if (result.isExceptional()) {
            answer.completeExceptionally(result.exceptionResult());
          } else {
            answer.complete(result.getPayload());
          }
        });
    // The bus has answered by now: it runs on this thread.
    return switch (answer.state()) {
      case SUCCESS -> answer.resultNow();
      case FAILED -> throw unwrapped(answer.exceptionNow());
      case RUNNING, CANCELLED -> throw new IllegalStateException("the bus has not answered");
    };
  }

  private static RuntimeException unwrapped(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    while (cause instanceof CommandExecutionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }

  private Context context(Sender sender) {
    Images frozen = images.frozen();
    return new Context(
        sender.actor(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        seeds.next(),
        sender.strict(),
        YamlDocuments::read,
        frozen);
  }

  private static Trail trail(Sender sender, Context context) {
    return new Trail(
        sender.actor().id(),
        sender.client(),
        sender.reason(),
        sender.correlation(),
        "",
        context.now());
  }

  /** Waits until what is sequenced now is durable, so that images are where streams are. */
  private void settle() {
    writer.append(Append.beside(List.of())).await();
  }
}
