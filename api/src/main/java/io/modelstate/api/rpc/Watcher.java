package io.modelstate.api.rpc;

/** Something a client waits on: answers what is new since it was asked last. */
public interface Watcher {
  /** The facade whose calls are meant for it. */
  String facade();

  /** Waits until there is something to tell; fails once it was stopped. */
  Object next(Runnable parked);

  /** Ends it and every wait on it. */
  void stop();
}
