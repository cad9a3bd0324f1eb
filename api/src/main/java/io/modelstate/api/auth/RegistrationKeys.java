package io.modelstate.api.auth;

import io.modelstate.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys with which a user who has no password registers: 32 bytes, told once, as base64. */
public final class RegistrationKeys {
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RegistrationKeys() {}

  /** In base64. */
  public static String fresh() {
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** As it is sealed: the base64 text. */
  public static Secret secret(String base64) {
    return new Secret(base64.getBytes(StandardCharsets.US_ASCII));
  }

  /** The key that was sealed. */
  public static byte[] key(byte[] sealed) {
    return Base64.getDecoder().decode(new String(sealed, StandardCharsets.US_ASCII));
  }
}
