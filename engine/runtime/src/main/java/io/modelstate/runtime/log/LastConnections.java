package io.modelstate.runtime.log;

import io.modelstate.runtime.log.Beside.LastConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each user was last connected to each controller and model. A login only writes to memory;
 * the newest times ride along with the log's next commit, or get one of their own after a few
 * seconds and when the log is closed. A crash loses at most those seconds.
 */
public final class LastConnections implements Rider {
  private record Key(String stream, String user) {}

  private final EventLog log;
  private final ConcurrentHashMap<Key, Instant> waiting = new ConcurrentHashMap<>();

  private LastConnections(EventLog log) {
    this.log = log;
  }

  public static LastConnections over(EventLog log, LogWriter writer) {
    var connections = new LastConnections(log);
    writer.addRider(connections);
    return connections;
  }

  public void connected(String stream, String user, Instant at) {
    waiting.merge(new Key(stream, user), at, LastConnections::later);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  public Optional<Instant> last(String stream, String user) {
    var fresh = waiting.get(new Key(stream, user));
    return fresh != null
        ? Optional.of(fresh)
        : log.lastConnections(stream).stream()
            .filter(known -> known.user().equals(user))
            .map(LastConnection::at)
            .findFirst();
  }

  @Override
  public List<Beside> board() {
    List<Beside> boarding = new ArrayList<>();
    waiting.forEach(
        (key, at) -> {
          if (waiting.remove(key, at)) {
            boarding.add(new LastConnection(key.stream(), key.user(), at));
          }
        });
    return boarding;
  }
}
