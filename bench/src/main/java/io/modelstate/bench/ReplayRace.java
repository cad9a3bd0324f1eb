package io.modelstate.bench;

import io.modelstate.domain.Image;
import io.modelstate.domain.controller.ControllerEvent;
import io.modelstate.domain.controller.ControllerState;
import io.modelstate.domain.model.ModelEvent;
import io.modelstate.domain.model.ModelState;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.engine.Replay;
import io.modelstate.runtime.log.Append;
import io.modelstate.runtime.log.LogWriter;
import io.modelstate.runtime.log.NewEvent;
import io.modelstate.runtime.store.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * From rows to images, over the same events in both stores: our replay with its two threads, and
 * the stock engine's stream of tracked events folded as it comes, which takes one.
 */
final class ReplayRace implements AutoCloseable {
  private static final int APPEND_EVENTS = 1_000;

  private final int events;
  private final SqliteEventLog log;
  private final StockStorage stock;

  ReplayRace(Path folder, int models, int events) throws SQLException {
    this.events = events;
    log = SqliteEventLog.open(folder.resolve("replay.db"));
    stock = new StockStorage(folder.resolve("replay-stock.db"));
    var history = new History(models, events).list();
    write(history);
    stock.fill(history);
  }

  private void write(List<NewEvent> history) {
    try (var writer = LogWriter.start(log, failure -> {})) {
      for (int from = 0; from < history.size(); from += APPEND_EVENTS) {
        int to = Math.min(from + APPEND_EVENTS, history.size());
        writer.append(Append.of(history.subList(from, to))).await();
      }
    }
  }

  /** Events a second. */
  double ours() {
    long begin = System.nanoTime();
    readOurs();
    return rate(begin);
  }

  /** Events a second. */
  double stock() {
    long begin = System.nanoTime();
    readStock(stock.engine());
    return rate(begin);
  }

  private double rate(long begin) {
    return events / ((System.nanoTime() - begin) / 1e9);
  }

  /** Whether both lead to the same images; a race between unequal results says nothing. */
  boolean agrees() {
    var images = readOurs();
    var models = new HashMap<String, Image<ModelState>>();
    images.models().forEach((id, image) -> models.put(id.uuid(), image));
    var folded = readStock(stock.engine());
    return models.equals(folded.models) && images.controller().equals(folded.controller);
  }

  private PublishedImages readOurs() {
    var images = new PublishedImages();
    Replay.unverified(log, new EventCodec()).publishTo(images);
    return images;
  }

  private static Fold readStock(EventStorageEngine engine) {
    var fold = new Fold();
    try (var all = engine.readEvents(null, false)) {
      all.forEach(event -> fold.add((DomainEventMessage<?>) event));
    }
    return fold;
  }

  private static final class Fold {
    private final Map<String, Image<ModelState>> models = new HashMap<>();
    private Image<ControllerState> controller = new Image<>(ControllerState.EMPTY, -1);

    void add(DomainEventMessage<?> message) {
      long sequence = message.getSequenceNumber();
      switch (message.getPayload()) {
        case ControllerEvent e -> controller = new Image<>(controller.state().evolve(e), sequence);
        case ModelEvent e -> {
          var stream = message.getAggregateIdentifier();
          var before = models.getOrDefault(stream, new Image<>(ModelState.EMPTY, -1));
          models.put(stream, new Image<>(before.state().evolve(e), sequence));
        }
        default -> throw new IllegalStateException("no event of ours: " + message);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    log.close();
    stock.close();
  }
}
