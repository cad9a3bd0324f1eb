package io.modelstate.api.macaroon;

import io.modelstate.domain.Rejected;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** NaCl's secretbox, XSalsa20 with Poly1305: what Juju's clients register with. */
final class SecretBox {
  static final int KEY_BYTES = 32;
  static final int NONCE_BYTES = 24;
  private static final int TAG_BYTES = 16;

  private SecretBox() {}

  static byte[] seal(byte[] key, byte[] nonce, byte[] message) {
    var cipher = cipher(key, nonce);
    var poly = polyKey(cipher);
    var box = new byte[TAG_BYTES + message.length];
    cipher.processBytes(message, 0, message.length, box, TAG_BYTES);
    System.arraycopy(tag(poly, box), 0, box, 0, TAG_BYTES);
    return box;
  }

  /** Refuses what was sealed with another key, or changed. */
  static byte[] open(byte[] key, byte[] nonce, byte[] box) {
    if (key.length != KEY_BYTES || nonce.length != NONCE_BYTES || box.length < TAG_BYTES) {
      throw refused();
    }
    var cipher = cipher(key, nonce);
    var poly = polyKey(cipher);
    if (!MessageDigest.isEqual(tag(poly, box), Arrays.copyOf(box, TAG_BYTES))) {
      throw refused();
    }
    var message = new byte[box.length - TAG_BYTES];
    cipher.processBytes(box, TAG_BYTES, message.length, message, 0);
    return message;
  }

  private static XSalsa20Engine cipher(byte[] key, byte[] nonce) {
    var cipher = new XSalsa20Engine();
    cipher.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
    return cipher;
  }

  /** The beginning of the key stream is the key of the tag. */
  private static byte[] polyKey(XSalsa20Engine cipher) {
    var poly = new byte[KEY_BYTES];
    cipher.processBytes(poly, 0, KEY_BYTES, poly, 0);
    return poly;
  }

  private static byte[] tag(byte[] polyKey, byte[] box) {
    var mac = new Poly1305();
    mac.init(new KeyParameter(polyKey));
    mac.update(box, TAG_BYTES, box.length - TAG_BYTES);
    var tag = new byte[TAG_BYTES];
    mac.doFinal(tag, 0);
    return tag;
  }

  private static Rejected refused() {
    return new Rejected(Rejected.Code.UNAUTHORIZED, "secret key not valid");
  }
}
