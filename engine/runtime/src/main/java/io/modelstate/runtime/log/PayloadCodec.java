package io.modelstate.runtime.log;

/**
 * Turns payloads into names of ours with JSON, and back. Names are never class names. Old revisions
 * are lifted on the way back, so {@code decode} and {@code typeOf} answer in today's types.
 */
public interface PayloadCodec {
  Encoded encode(Object payload);

  Object decode(String name, int revision, String json);

  /** The class of what {@code decode} would return; routing asks without decoding. */
  Class<?> typeOf(String name, int revision);
}
