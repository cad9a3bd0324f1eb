package io.modelstate.api.macaroon;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, of one value and of two as macaroons chain them. */
final class Mac256 {
  private static final String NAME = "HmacSHA256";

  private Mac256() {}

  static byte[] of(byte[] key, byte[] value) {
    try {
      var mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      return mac.doFinal(value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] ofTwo(byte[] key, byte[] one, byte[] other) {
    var first = of(key, one);
    var second = of(key, other);
    return of(
        key, ByteBuffer.allocate(first.length + second.length).put(first).put(second).array());
  }
}
