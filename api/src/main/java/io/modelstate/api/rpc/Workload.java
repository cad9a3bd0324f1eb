package io.modelstate.api.rpc;

/**
 * Counts the requests of one connection that are being worked on, from their arrival until their
 * answer is written out. At the limit the connection is not read any further, so a client that asks
 * faster than it listens slows down nobody but itself.
 */
final class Workload {
  static final int REQUESTS_MAX = 16;

  /** Waiting for something to happen is no work, but it takes memory. */
  static final int PARKED_MAX = 1_000;

  private final Runnable pause;
  private final Runnable resume;
  private int working;
  private int parked;

  Workload(Runnable pause, Runnable resume) {
    this.pause = pause;
    this.resume = resume;
  }

  /** One request: begun, at most once parked, ended. */
  final class Request {
    private boolean waiting;
    private boolean ended;

    void park() {
      synchronized (Workload.this) {
        if (!waiting && !ended && parked < PARKED_MAX) {
          waiting = true;
          parked++;
          less();
        }
      }
    }

    void end() {
      synchronized (Workload.this) {
        if (!ended && waiting) {
          parked--;
        } else if (!ended) {
          less();
        }
        ended = true;
      }
    }
  }

  synchronized Request begin() {
    working++;
    if (working == REQUESTS_MAX) {
      pause.run();
    }
    return new Request();
  }

  private void less() {
    working--;
    if (working == REQUESTS_MAX - 1) {
      resume.run();
    }
  }
}
