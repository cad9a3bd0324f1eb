package io.modelstate.bench;

/** Something that takes changes to models and answers once they are as safe as it makes them. */
interface Peer extends AutoCloseable {
  /** What the table calls it. */
  String name();

  /** One change, the {@code number}th, to one of its models. */
  void change(int model, long number);

  @Override
  void close();
}
