package io.modelstate.runtime.store.sqlite;

import io.modelstate.runtime.log.StoreFailure;
import java.io.ByteArrayOutputStream;

/** Rising positions in few bytes: the steps between them, seven bits a byte, lowest first. */
final class Varints {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Varints() {}

  static byte[] of(long[] rising) {
    var out = new ByteArrayOutputStream(rising.length * 2);
    long before = 0;
    for (long value : rising) {
      long step = value - before;
      while (step >= MORE) {
        out.write((int) (step & (MORE - 1)) | MORE);
        step >>>= BITS;
      }
      out.write((int) step);
      before = value;
    }
    return out.toByteArray();
  }

  static long[] read(byte[] bytes, int count) {
    var values = new long[count];
    int at = 0;
    long before = 0;
    for (int i = 0; i < count; i++) {
      int shift = 0;
      int part;
      do {
        if (at == bytes.length || shift >= Long.SIZE) {
          throw damaged();
        }
        part = bytes[at++];
        before += (long) (part & (MORE - 1)) << shift;
        shift += BITS;
      } while ((part & MORE) != 0);
      values[i] = before;
    }
    if (at != bytes.length) {
      throw damaged();
    }
    return values;
  }

  private static StoreFailure damaged() {
    return new StoreFailure("an index of a stream's events was changed or damaged");
  }
}
