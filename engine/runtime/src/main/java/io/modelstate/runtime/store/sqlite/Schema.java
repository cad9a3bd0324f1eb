package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.StoreFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables, and the steps from each format to the next. A step is never edited once it was
 * released: a new format is a new step at the end.
 */
final class Schema {
  private static final int APPLICATION_ID = 0x4d647374; // "Mdst", so that `file` can tell.

  private static final List<String> FORMAT_1 =
      List.of(
          """
          CREATE TABLE events (
            position INTEGER PRIMARY KEY,
            stream TEXT NOT NULL,
            kind TEXT,
            sequence INTEGER NOT NULL,
            event_id TEXT NOT NULL,
            event TEXT NOT NULL,
            revision INTEGER NOT NULL,
            recorded TEXT NOT NULL,
            actor TEXT,
            client TEXT,
            reason TEXT,
            correlation TEXT,
            causation TEXT,
            metadata TEXT,
            payload TEXT NOT NULL,
            hash BLOB NOT NULL
          ) STRICT\
          """,
          """
          CREATE TABLE commits (
            number INTEGER PRIMARY KEY,
            first_position INTEGER NOT NULL,
            last_position INTEGER NOT NULL,
            recorded TEXT NOT NULL,
            hash BLOB NOT NULL
          ) STRICT\
          """,
          """
          CREATE TABLE secrets (
            ref TEXT PRIMARY KEY,
            stream TEXT NOT NULL,
            sealed TEXT NOT NULL
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE TABLE snapshots (
            stream TEXT NOT NULL,
            kind TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            event_id TEXT NOT NULL,
            name TEXT NOT NULL,
            revision INTEGER NOT NULL,
            recorded TEXT NOT NULL,
            payload TEXT NOT NULL,
            PRIMARY KEY (stream, sequence)
          ) STRICT\
          """,
          """
          CREATE TABLE last_connections (
            stream TEXT NOT NULL,
            user TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (stream, user)
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE TABLE answers (
            actor TEXT NOT NULL,
            key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            reply TEXT NOT NULL,
            recorded TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (actor, key)
          ) STRICT, WITHOUT ROWID\
          """,
          """
          CREATE VIEW history AS
            SELECT position, recorded, actor, client, reason, kind, stream, sequence, event,
              payload, correlation, causation, lower(hex(hash)) AS hash
            FROM events\
          """);

  /** Snapshots belong to checkpoints; the index of older events is beside them. */
  private static final List<String> FORMAT_2 =
      List.of(
          "DROP TABLE snapshots",
          """
          CREATE TABLE snapshots (
            stream TEXT NOT NULL,
            kind TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            event_id TEXT NOT NULL,
            name TEXT NOT NULL,
            revision INTEGER NOT NULL,
            recorded TEXT NOT NULL,
            checkpoint INTEGER NOT NULL,
            position INTEGER NOT NULL,
            event_hash BLOB NOT NULL,
            seal BLOB NOT NULL,
            payload TEXT NOT NULL,
            PRIMARY KEY (stream, sequence)
          ) STRICT\
          """,
          """
          CREATE TABLE checkpoints (
            position INTEGER PRIMARY KEY,
            commit_number INTEGER NOT NULL,
            commit_first_position INTEGER NOT NULL,
            commit_recorded TEXT NOT NULL,
            commit_hash BLOB NOT NULL,
            streams INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            recorded TEXT NOT NULL,
            seal BLOB NOT NULL
          ) STRICT\
          """,
          """
          CREATE TABLE stream_positions (
            stream TEXT NOT NULL,
            first_sequence INTEGER NOT NULL,
            last_sequence INTEGER NOT NULL,
            positions BLOB NOT NULL,
            PRIMARY KEY (stream, first_sequence)
          ) STRICT\
          """,
          "CREATE INDEX answers_recorded ON answers (recorded)");

  /**
   * A commit is told by its last event: a table of its own cost each commit a page in the
   * write-ahead log, a fifth of what a client that is alone waits for.
   */
  private static final List<String> FORMAT_3 =
      List.of(
          "ALTER TABLE events ADD COLUMN commit_number INTEGER",
          "ALTER TABLE events ADD COLUMN commit_first_position INTEGER",
          "ALTER TABLE events ADD COLUMN commit_hash BLOB",
          """
          UPDATE events SET commit_number = c.number, commit_first_position = c.first_position,
            commit_hash = c.hash
          FROM commits c WHERE events.position = c.last_position\
          """,
          "DROP TABLE commits",
          """
          CREATE VIEW commits AS
            SELECT commit_number AS number, commit_first_position AS first_position,
              position AS last_position, recorded, commit_hash AS hash
            FROM events WHERE commit_number IS NOT NULL\
          """);

  /** Step n leads from format n to n + 1. */
  private static final List<List<String>> STEPS = List.of(FORMAT_1, FORMAT_2, FORMAT_3);

  static final int FORMAT = STEPS.size();

  private Schema() {}

  /** Creates the tables, or brings older ones to today's format; refuses what is not ours. */
  static void prepare(Connection connection, Path file) throws SQLException {
    long format = number(connection, "PRAGMA user_version");
    if (format > FORMAT) {
      throw new StoreFailure(
          ("%s was written by a newer version of modelstate (format %d; this one reads up to %d)."
                  + " Use that version, or another data folder.")
              .formatted(file, format, FORMAT));
    }
    long owner = number(connection, "PRAGMA application_id");
    boolean empty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    if (owner != APPLICATION_ID && !empty) {
      throw new StoreFailure(file + " is no event log of modelstate; use another data folder");
    }
    if (format < FORMAT) {
      upgrade(connection, (int) format);
    }
  }

  /** For who may not write: tables of another format are refused. */
  static void requireCurrent(Connection connection, Path file) throws SQLException {
    long format = number(connection, "PRAGMA user_version");
    if (number(connection, "PRAGMA application_id") != APPLICATION_ID || format != FORMAT) {
      throw new StoreFailure(
          ("%s is no event log of modelstate, or one of another version (format %d; this one reads"
                  + " %d): start it once with the version that is to read it")
              .formatted(file, format, FORMAT));
    }
  }

  /** Forgets all that can be made again from the events. */
  static void dropDerived(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (var table : List.of("snapshots", "checkpoints", "stream_positions")) {
        statement.execute("DELETE FROM " + table);
      }
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void upgrade(Connection connection, int format) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (var step : STEPS.subList(format, FORMAT)) {
        for (var change : step) {
          statement.execute(change);
        }
      }
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      statement.execute("PRAGMA user_version = " + FORMAT);
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      return result.next() ? result.getLong(1) : 0;
    }
  }
}
