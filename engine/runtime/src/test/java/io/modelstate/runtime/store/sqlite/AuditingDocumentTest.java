package io.modelstate.runtime.store.sqlite;

import static io.modelstate.runtime.log.Events.append;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.runtime.log.LogWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every query of docs/auditing.md runs on today's tables. */
class AuditingDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "..", "docs", "auditing.md");
  private static final Pattern QUERY = Pattern.compile("```sql\n(.*?);\n```", Pattern.DOTALL);

  @TempDir Path folder;

  @BeforeEach
  void write() {
    try (var log = SqliteEventLog.open(file());
        var writer = LogWriter.start(log, failure -> {})) {
      writer.append(append("a", 0)).await();
      writer.append(append("b", 0)).await();
      writer.append(append("a", 1)).await();
    }
  }

  @Test
  void everyQueryRuns() throws IOException, SQLException {
    var queries = queries();
    assertTrue(queries.size() > 10, "found " + queries.size());
    try (var connection = connect()) {
      for (var query : queries) {
        assertDoesNotThrow(() -> rows(connection, query), query);
      }
    }
  }

  @Test
  void theCommitsOfADayAreFound() throws IOException, SQLException {
    var query = queries().stream().filter(sql -> sql.contains("'2026-03-01'")).findFirst();
    try (var connection = connect()) {
      assertEquals(3, rows(connection, query.orElseThrow()));
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }

  private Path file() {
    return folder.resolve("events.db");
  }

  private static List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    var matcher = QUERY.matcher(Files.readString(DOCUMENT));
    while (matcher.find()) {
      queries.add(matcher.group(1));
    }
    return queries;
  }

  private static int rows(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      int rows = 0;
      while (result.next()) {
        rows++;
      }
      return rows;
    }
  }
}
