package io.modelstate.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modelstate.runtime.log.NewEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;

/**
 * Axon's stock JDBC engine on SQLite, with its stock table: a number, a unique index on (aggregate,
 * sequence) and one on the event's id. SQLite takes one writer at a time, so there is one
 * connection and whoever wants it queues for it; that is quicker than letting SQLite's own busy
 * timeout sort it out. Each append commits by itself.
 */
final class StockStorage implements ConnectionProvider, AutoCloseable {
  private static final String EVENTS =
      """
      CREATE TABLE DomainEventEntry (
        globalIndex INTEGER PRIMARY KEY,
        aggregateIdentifier VARCHAR(255) NOT NULL,
        sequenceNumber BIGINT NOT NULL,
        type VARCHAR(255),
        eventIdentifier VARCHAR(255) NOT NULL,
        metaData BLOB,
        payload BLOB NOT NULL,
        payloadRevision VARCHAR(255),
        payloadType VARCHAR(255) NOT NULL,
        timeStamp VARCHAR(255) NOT NULL,
        UNIQUE (aggregateIdentifier, sequenceNumber),
        UNIQUE (eventIdentifier)
      )\
      """;

  private static final String SNAPSHOTS =
      """
      CREATE TABLE SnapshotEventEntry (
        aggregateIdentifier VARCHAR(255) NOT NULL,
        sequenceNumber BIGINT NOT NULL,
        type VARCHAR(255) NOT NULL,
        eventIdentifier VARCHAR(255) NOT NULL,
        metaData BLOB,
        payload BLOB NOT NULL,
        payloadRevision VARCHAR(255),
        payloadType VARCHAR(255) NOT NULL,
        timeStamp VARCHAR(255) NOT NULL,
        PRIMARY KEY (aggregateIdentifier, sequenceNumber),
        UNIQUE (eventIdentifier)
      )\
      """;

  private final Connection connection;
  private final StockSerializer serializer = new StockSerializer();
  private final ReentrantLock lock = new ReentrantLock();

  StockStorage(Path file) throws SQLException {
    connection = Sqlite.open(file);
    Sqlite.run(connection, EVENTS);
    Sqlite.run(connection, SNAPSHOTS);
  }

  /** Writes events as the stock engine would, in one transaction. */
  void fill(List<NewEvent> events) throws SQLException {
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO DomainEventEntry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (var event : events) {
        var origin = event.origin();
        var metaData =
            MetaData.with("actor", origin.actor())
                .and("client", origin.client())
                .and("correlation", origin.correlation());
        insert.setString(1, event.stream());
        insert.setLong(2, event.sequence());
        insert.setString(3, event.kind());
        insert.setString(4, event.id());
        insert.setBytes(5, serializer.serialize(metaData, byte[].class).getData());
        insert.setBytes(6, event.payload().getBytes(UTF_8));
        insert.setString(7, Integer.toString(event.revision()));
        insert.setString(8, event.name());
        insert.setString(9, event.recorded().toString());
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  JdbcEventStorageEngine engine() {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(this)
        .transactionManager(NoTransactionManager.INSTANCE)
        .eventSerializer(serializer)
        .snapshotSerializer(serializer)
        .extendedGapCheckEnabled(false) // No gaps with one writer; the driver fails its question.
        .build();
  }

  /** The one connection, until it is closed; then it is the next one's. */
  @Override
  public Connection getConnection() {
    lock.lock();
    var returned = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            StockStorage.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                if (returned.compareAndSet(false, true)) {
                  lock.unlock();
                }
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
