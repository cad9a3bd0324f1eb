package io.modelstate.runtime.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.Beside;
import io.modelstate.runtime.log.Beside.Answer;
import io.modelstate.runtime.log.Beside.AnswersForgotten;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.Rider;
import io.modelstate.runtime.log.StoreFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What requests with an idempotency key were answered. The answer is written in the commit of the
 * events it tells of, so there is never one without the other. Of requests with the same key that
 * are under way at once, one is carried out and the others wait for it. A refused command leaves no
 * answer: nothing happened, so a repeated request is decided anew. Any thread.
 */
final class Answers implements Rider {
  static final Duration KEPT = Duration.ofHours(24);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

  private record Scope(String actor, String key) {}

  private record Running(String fingerprint, CompletableFuture<Boolean> ended) {}

  /** A reply as it is stored; its position has a column of its own. */
  private record Stored(
      List<StoredEvent> events, List<String> warnings, @Nullable String created) {}

  private record StoredEvent(String stream, String name, int revision, String payload) {}

  private final EventLog log;
  private final EventCodec codec;
  private final InstantSource clock;
  private final ObjectMapper json = new ObjectMapper();
  private final ConcurrentHashMap<Scope, Running> running = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.MIN);
  private final AtomicReference<@Nullable AnswersForgotten> due = new AtomicReference<>();

  Answers(EventLog log, EventCodec codec, InstantSource clock) {
    this.log = log;
    this.codec = codec;
    this.clock = clock;
  }

  /** Runs {@code work}, which must write {@link #row}, unless that was done before. */
  Reply once(UserName actor, IdempotencyKey key, Supplier<Reply> work) {
    var scope = new Scope(actor.id(), key.key());
    var mine = new Running(key.fingerprint(), new CompletableFuture<>());
    while (true) {
      var other = running.putIfAbsent(scope, mine);
      if (other == null) {
        try {
          return known(scope, key).orElseGet(work);
        } finally {
          running.remove(scope);
          mine.ended().complete(true);
        }
      }
      refuseAnother(key, other.fingerprint());
      other.ended().join();
    }
  }

  private Optional<Reply> known(Scope scope, IdempotencyKey key) {
    var answer = log.answer(scope.actor(), scope.key());
    if (answer.isEmpty() || answer.get().recorded().isBefore(clock.instant().minus(KEPT))) {
      return Optional.empty();
    }
    refuseAnother(key, answer.get().fingerprint());
    return Optional.of(reply(answer.get()));
  }

  private static void refuseAnother(IdempotencyKey key, String fingerprint) {
    if (!key.fingerprint().equals(fingerprint)) {
      throw new Rejected(
          Rejected.Code.NOT_VALID,
          "idempotency key \"%s\" was used for another request: take a new one"
              .formatted(key.key()));
    }
  }

  /** The row that keeps the outcome. */
  Answer row(UserName actor, IdempotencyKey key, Outcome.Accepted outcome) {
    var events =
        outcome.events().stream()
            .map(
                recorded -> {
                  var encoded = codec.encode(recorded.event());
                  return new StoredEvent(
                      recorded.stream(), encoded.name(), encoded.revision(), encoded.json());
                })
            .toList();
    try {
      var reply =
          json.writeValueAsString(
              new Stored(events, outcome.warnings(), outcome.created().orElse(null)));
      var now = clock.instant();
      cleanAt(now);
      return new Answer(actor.id(), key.key(), key.fingerprint(), reply, now, 0);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write an answer", e);
    }
  }

  private Reply reply(Answer answer) {
    try {
      var stored = json.readValue(answer.reply(), Stored.class);
      var events =
          stored.events().stream()
              .map(
                  event ->
                      new Outcome.Recorded(
                          event.stream(),
                          codec.decode(event.name(), event.revision(), event.payload())))
              .toList();
      var created = Optional.ofNullable(stored.created());
      return new Reply(answer.position(), events, stored.warnings(), created, true);
    } catch (JsonProcessingException e) {
      throw new StoreFailure("the answer to key %s cannot be read".formatted(answer.key()), e);
    }
  }

  /** Now and then, answers that are past their time are forgotten. */
  @Override
  public List<Beside> board() {
    var cleaning = due.getAndSet(null);
    return cleaning == null ? List.of() : List.of(cleaning);
  }

  private void cleanAt(Instant now) {
    var last = cleaned.get();
    if (now.isAfter(last.plus(BETWEEN_CLEANINGS)) && cleaned.compareAndSet(last, now)) {
      due.set(new AnswersForgotten(now.minus(KEPT)));
    }
  }
}
