package io.modelstate.api.auth;

import io.modelstate.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes: Argon2id in the usual text form {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash},
 * so that the cost can be raised later. About 50 ms each: never on a server's event loop.
 */
public final class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int GENERATED_BYTES = 18;
  private static final int PARTS = 6;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** A password nobody has to think of; safe in URLs and YAML. */
  public static String generate() {
    var bytes = new byte[GENERATED_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static Secret hash(String password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var hash = argon2(password, salt, MEMORY_KIB, ITERATIONS, LANES);
    var encoder = Base64.getEncoder().withoutPadding();
    var text =
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                MEMORY_KIB,
                ITERATIONS,
                LANES,
                encoder.encodeToString(salt),
                encoder.encodeToString(hash));
    return new Secret(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Compares in constant time; false also for a hash in another form. */
  public static boolean matches(String password, byte[] stored) {
    var parts = new String(stored, StandardCharsets.US_ASCII).split("\\$", -1);
    if (parts.length != PARTS || !parts[1].equals("argon2id")) {
      return false;
    }
    var costs = parts[3].split("[=,]", -1);
    var decoder = Base64.getDecoder();
    var hash =
        argon2(
            password,
            decoder.decode(parts[4]),
            Integer.parseInt(costs[1]),
            Integer.parseInt(costs[3]),
            Integer.parseInt(costs[5]));
    return MessageDigest.isEqual(hash, decoder.decode(parts[5]));
  }

  private static byte[] argon2(
      String password, byte[] salt, int memoryKib, int iterations, int lanes) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt)
            .withMemoryAsKB(memoryKib)
            .withIterations(iterations)
            .withParallelism(lanes)
            .build());
    var hash = new byte[HASH_BYTES];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
