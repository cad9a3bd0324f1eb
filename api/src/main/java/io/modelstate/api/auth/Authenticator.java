package io.modelstate.api.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks who is calling. A password that was verified is remembered for a while, keyed by a keyed
 * hash of it and of the stored hash's reference, so a changed password forgets the old one at once.
 * Nothing here outlives the process.
 */
public final class Authenticator {
  private static final Duration REMEMBERED = Duration.ofMinutes(30);
  private static final Duration TOKEN_VALID = Duration.ofHours(12);
  private static final int ENTRIES_MAX = 10_000;
  private static final int KEY_BYTES = 32;
  private static final String MAC = "HmacSHA256";

  /** A bearer token; its holder is the user until it expires or the user may no longer log in. */
  public record Token(String value, UserName user, Instant expires) {}

  private final Engine engine;
  private final BiPredicate<String, byte[]> hashCheck;
  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Boolean> verified =
      Caffeine.newBuilder().maximumSize(ENTRIES_MAX).expireAfterWrite(REMEMBERED).build();
  private final Cache<String, Token> tokens =
      Caffeine.newBuilder().maximumSize(ENTRIES_MAX).expireAfterWrite(TOKEN_VALID).build();

  public Authenticator(Engine engine) {
    this(engine, Passwords::matches);
  }

  /** {@code hashCheck} says whether a password has the stored hash; it is what takes the time. */
  Authenticator(Engine engine, BiPredicate<String, byte[]> hashCheck) {
    this.engine = engine;
    this.hashCheck = hashCheck;
    key = new SecretKeySpec(randomBytes(), MAC);
  }

  /** Refuses alike for an unknown user and a wrong password; then for a user who may not log in. */
  public UserName password(String name, String password) {
    if (!Names.validUser(name)) {
      throw refused();
    }
    var user = new UserName(name);
    var record = Optional.ofNullable(engine.controller().users().byKey().get(user.key()));
    var stored = record.flatMap(r -> r.password());
    if (stored.isEmpty()) {
      requireKnown(user);
      throw refused();
    }
    if (!matches(stored.get(), password)) {
      throw refused();
    }
    return active(record.get().name());
  }

  public UserName token(String value) {
    var token = tokens.getIfPresent(value);
    if (token == null || token.expires().isBefore(engine.clock().instant())) {
      throw new Rejected(Rejected.Code.UNAUTHORIZED, "token unknown or expired: log in again");
    }
    return active(token.user());
  }

  public Token issue(UserName user) {
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    var token = new Token(value, user, engine.clock().instant().plus(TOKEN_VALID));
    tokens.put(value, token);
    return token;
  }

  private boolean matches(SecretRef stored, String password) {
    var digest = digest(stored, password);
    if (verified.getIfPresent(digest) != null) {
      return true;
    }
    if (!hashCheck.test(password, engine.reveal(stored))) {
      return false;
    }
    verified.put(digest, true);
    return true;
  }

  /** A deleted user has no password left, and is told so. */
  private void requireKnown(UserName user) {
    if (engine.controller().users().byKey().containsKey(user.key())) {
      active(user);
    }
  }

  private UserName active(UserName user) {
    try {
      engine.controller().users().requireActive(user);
    } catch (Rejected rejected) {
      throw new Rejected(Rejected.Code.UNAUTHORIZED, rejected.message());
    }
    engine.connected(engine.controller().details().controllerModel(), user);
    return user;
  }

  private String digest(SecretRef stored, String password) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(stored.id().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] randomBytes() {
    var bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Rejected refused() {
    return new Rejected(Rejected.Code.UNAUTHORIZED, "invalid entity name or password");
  }
}
