package io.modelstate.api.rpc;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Calls of facades and methods that are not there, counted: what a user misses can be seen. */
public final class UnknownCalls {
  private static final System.Logger LOGGER = System.getLogger(UnknownCalls.class.getName());
  private static final int CALLS_MAX = 1_000;
  private static final int NAME_CHARACTERS_MAX = 100;

  /** One call; {@code connection} is the kind of connection it came over. */
  public record UnknownCall(String connection, String facade, int version, String method)
      implements Comparable<UnknownCall> {
    @Override
    public int compareTo(UnknownCall other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return "%s(%d).%s on a %s connection".formatted(facade, version, method, connection);
    }
  }

  /** A call with how often it came. */
  public record Counted(UnknownCall call, long count) {}

  private final ConcurrentHashMap<UnknownCall, AtomicLong> counts = new ConcurrentHashMap<>();

  void note(ConnectionKind kind, RpcRequest request, String client) {
    var call =
        new UnknownCall(
            kind.text(),
            shortened(request.type()),
            request.version(),
            shortened(request.request()));
    var known = counts.get(call);
    if (known != null) {
      known.incrementAndGet();
    } else if (counts.size() < CALLS_MAX && counts.putIfAbsent(call, new AtomicLong(1)) == null) {
      LOGGER.log(
          System.Logger.Level.WARNING, "not implemented: {0}, asked for by: {1}", call, client);
    }
  }

  public List<Counted> all() {
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue().get()))
        .sorted((one, other) -> one.call().compareTo(other.call()))
        .toList();
  }

  private static String shortened(String name) {
    return name.length() <= NAME_CHARACTERS_MAX ? name : name.substring(0, NAME_CHARACTERS_MAX);
  }
}
