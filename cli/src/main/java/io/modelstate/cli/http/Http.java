package io.modelstate.cli.http;

/** A controller's HTTP face, one exchange at a time. */
public interface Http extends AutoCloseable {
  /** Answers with any status; throws {@link Unreachable} when there is no answer. */
  Answer send(Request request);

  @Override
  void close();
}
