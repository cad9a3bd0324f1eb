package io.modelstate.api.auth;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.modelstate.domain.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Password hashes: Argon2id in the usual text form {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash},
 * so that the cost can be raised later. About 50 ms each: never on a server's event loop.
 */
public final class Passwords {
  private static final int MEMORY_KIB = 19_456;
  private static final int LIGHT_MEMORY_KIB = 1024;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int GENERATED_BYTES = 18;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
  private static final Argon2Function LIGHT =
      Argon2Function.getInstance(LIGHT_MEMORY_KIB, 1, LANES, HASH_BYTES, Argon2.ID);
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** A password nobody has to think of; safe in URLs and YAML. */
  public static String generate() {
    var bytes = new byte[GENERATED_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Of a password somebody thought of. */
  public static Secret hash(String password) {
    return hash(ARGON2, password);
  }

  /** Of a generated password: nobody can try 2^144 of them, so the least cost will do. */
  public static Secret hashGenerated(String password) {
    return hash(LIGHT, password);
  }

  private static Secret hash(Argon2Function argon2, String password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var hash = argon2.hash(password.getBytes(StandardCharsets.UTF_8), salt);
    return new Secret(hash.getResult().getBytes(StandardCharsets.US_ASCII));
  }

  /** The hash of no password, at the full cost. */
  static byte[] nobodys() {
    return Nobody.HASH;
  }

  /** Made when it is first needed. */
  private static final class Nobody {
    static final byte[] HASH = hash(generate()).reveal();
  }

  /**
   * With the cost the hash was made with; false also for a hash in another form. A wrong password
   * always costs the same, so that its time does not tell whose it was.
   */
  public static boolean matches(String password, byte[] stored) {
    var hash = new String(stored, StandardCharsets.US_ASCII);
    var form = hash.startsWith("$argon2id$") ? hash : "";
    if (!form.isEmpty()) {
      var argon2 = Argon2Function.getInstanceFromHash(form);
      if (argon2.check(password, form)) {
        return true;
      }
      if (argon2.getMemory() >= MEMORY_KIB) {
        return false;
      }
    }
    spend(password);
    return false;
  }

  private static void spend(String password) {
    if (ARGON2.check(password, new String(nobodys(), StandardCharsets.US_ASCII))) {
      throw new IllegalStateException("a password was found that nobody has");
    }
  }
}
