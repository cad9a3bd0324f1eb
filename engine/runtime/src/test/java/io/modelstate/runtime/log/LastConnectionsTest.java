package io.modelstate.runtime.log;

import static io.modelstate.runtime.log.Events.NOON;
import static io.modelstate.runtime.log.Events.append;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.runtime.log.Beside.LastConnection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastConnectionsTest {
  private final BrokenDisk disk = new BrokenDisk();
  private final LogWriter writer = LogWriter.start(disk, failure -> {});
  private final LastConnections connections = LastConnections.over(disk, writer);

  @Test
  void ridesAlongWithTheNextCommit() {
    connections.connected("m", "bob", NOON);
    connections.connected("m", "bob", NOON.plusSeconds(2));
    connections.connected("m", "bob", NOON.plusSeconds(1));
    assertEquals(Optional.of(NOON.plusSeconds(2)), connections.last("m", "bob"));
    writer.append(append("m", 0)).await();
    assertEquals(1, disk.writes.get());
    assertEquals(
        List.of(new LastConnection("m", "bob", NOON.plusSeconds(2))), disk.lastConnections("m"));
    writer.close();
  }

  @Test
  void isWrittenWhenTheLogIsClosed() {
    connections.connected("m", "bob", NOON);
    writer.close();
    assertEquals(List.of(new LastConnection("m", "bob", NOON)), disk.lastConnections("m"));
    assertEquals(Optional.of(NOON), connections.last("m", "bob"));
    assertEquals(Optional.empty(), connections.last("m", "eve"));
  }

  @Test
  void aLoginAloneWritesNothingAtOnce() {
    connections.connected("m", "bob", NOON);
    assertEquals(0, disk.writes.get());
    writer.close();
  }
}
