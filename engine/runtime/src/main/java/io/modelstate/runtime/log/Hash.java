package io.modelstate.runtime.log;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** A SHA-256 value, as four numbers so that it compares by value and costs no array. */
public record Hash(long first, long second, long third, long fourth) {
  /** What comes before the first event of a stream and before the first commit. */
  public static final Hash NONE = new Hash(0, 0, 0, 0);

  public static final int BYTES = 32;

  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new StoreFailure("a hash has %d bytes, this one %d".formatted(BYTES, bytes.length));
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
  }

  public byte[] bytes() {
    return writeTo(ByteBuffer.allocate(BYTES)).array();
  }

  ByteBuffer writeTo(ByteBuffer buffer) {
    return buffer.putLong(first).putLong(second).putLong(third).putLong(fourth);
  }

  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
