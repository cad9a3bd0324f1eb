package io.modelstate.api.rpc;

import io.modelstate.domain.Rejected;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The watchers of one connection, by a number that counts up; they end with it. */
public final class Watchers implements AutoCloseable {
  private static final int WATCHERS_MAX = 1_000;

  private final ConcurrentSkipListMap<Long, Watcher> byNumber =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());
  private final AtomicLong last = new AtomicLong();
  private volatile boolean closed;

  /** Keeps the watcher; its id. */
  public String add(Watcher watcher) {
    if (byNumber.size() >= WATCHERS_MAX) {
      throw Rejected.because("too many watchers: a connection may have %d".formatted(WATCHERS_MAX));
    }
    long number = last.incrementAndGet();
    byNumber.put(number, watcher);
    if (closed) {
      close();
    }
    return Long.toString(number);
  }

  /** Refuses an id that is not there, or is of a watcher of another kind. */
  public Watcher find(String facade, String id) {
    var watcher = byNumber.get(number(id));
    if (watcher == null || !watcher.facade().equals(facade)) {
      throw unknown();
    }
    return watcher;
  }

  public void stop(String facade, String id) {
    var watcher = find(facade, id);
    if (!byNumber.remove(number(id), watcher)) {
      throw unknown();
    }
    watcher.stop();
  }

  @Override
  public void close() {
    closed = true;
    byNumber.values().forEach(Watcher::stop);
    byNumber.clear();
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Rejected unknown() {
    return new Rejected(Rejected.Code.NOT_FOUND, "unknown watcher id");
  }
}
