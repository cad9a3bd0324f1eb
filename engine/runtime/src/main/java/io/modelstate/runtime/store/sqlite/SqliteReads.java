package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.StoreFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The readers' connection: statements are prepared once each, and one reader uses it at a time. */
final class SqliteReads implements AutoCloseable {
  /** Makes one element of the current row. */
  interface Reading<T> {
    T read(ResultSet result) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  SqliteReads(Connection connection) {
    this.connection = connection;
  }

  <T> List<T> list(Reading<T> reading, String sql, Object... values) {
    List<T> found = new ArrayList<>();
    each(result -> found.add(reading.read(result)), sql, values);
    return found;
  }

  /** Takes a row at hand. */
  interface Taking {
    void take(ResultSet result) throws SQLException;
  }

  /** For results that are too long for a list. */
  synchronized void each(Taking taking, String sql, Object... values) {
    try (var result = prepared(sql, values).executeQuery()) {
      while (result.next()) {
        take(taking, result);
      }
    } catch (SQLException e) {
      statements.remove(sql); // The driver has closed it.
      throw new StoreFailure("the event log could not be read: " + e.getMessage(), e);
    }
  }

  /**
   * What is there must be what was written: a column that is not is damage, not a fault of ours.
   */
  private static void take(Taking taking, ResultSet result) throws SQLException {
    try {
      taking.take(result);
    } catch (StoreFailure known) {
      throw known;
    } catch (RuntimeException e) {
      throw new StoreFailure(
          "the event log was changed or damaged: a row cannot be read: " + e.getMessage(), e);
    }
  }

  <T> Optional<T> first(Reading<T> reading, String sql, Object... values) {
    var found = list(reading, sql, values);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  private PreparedStatement prepared(String sql, Object... values) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public synchronized void close() throws SQLException {
    for (var statement : statements.values()) {
      statement.close();
    }
    connection.close();
  }
}
