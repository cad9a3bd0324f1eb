package io.modelstate.bench;

import io.modelstate.domain.Lab;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.RecordedTime;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.pcollections.TreePMap;

/** SQLite alone: a row like those of our log, and a commit for each. For one client. */
final class RawInsert implements Peer {
  private static final String TABLE =
      """
      CREATE TABLE events (
        position INTEGER PRIMARY KEY, stream TEXT NOT NULL, kind TEXT, sequence INTEGER NOT NULL,
        event_id TEXT NOT NULL, event TEXT NOT NULL, revision INTEGER NOT NULL,
        recorded TEXT NOT NULL, actor TEXT, client TEXT, reason TEXT, correlation TEXT,
        causation TEXT, metadata TEXT, payload TEXT NOT NULL, hash BLOB NOT NULL,
        commit_number INTEGER, commit_first_position INTEGER, commit_hash BLOB
      ) STRICT\
      """;

  private final Connection connection;
  private final PreparedStatement insert;
  private final String payload;
  private long position;

  RawInsert(Path file) throws SQLException {
    connection = Sqlite.open(file);
    Sqlite.run(connection, TABLE);
    connection.setAutoCommit(false);
    insert =
        connection.prepareStatement(
            "INSERT INTO events VALUES"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    var event =
        new ConfigChanged(
            TreePMap.singleton("http-proxy", ConfigValue.text("http://proxy.lan:1000000")),
            List.of());
    payload = new EventCodec().encode(event).json();
  }

  @Override
  public String name() {
    return "raw insert+commit";
  }

  @Override
  public void change(int model, long number) {
    try {
      position++;
      insert.setLong(1, position);
      insert.setString(2, Lab.MODEL.uuid());
      insert.setString(3, "model");
      insert.setLong(4, position);
      insert.setString(5, Lab.OTHER.uuid());
      insert.setString(6, "config-changed");
      insert.setInt(7, 1);
      insert.setString(8, RecordedTime.text(Instant.now()));
      insert.setString(9, Lab.ADMIN.id());
      insert.setString(10, "bench");
      insert.setString(15, payload);
      insert.setBytes(16, new byte[32]);
      insert.setLong(17, position);
      insert.setLong(18, position);
      insert.setBytes(19, new byte[32]);
      insert.executeUpdate();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot insert", e);
    }
  }

  @Override
  public void close() {
    try {
      insert.close();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot close", e);
    }
  }
}
