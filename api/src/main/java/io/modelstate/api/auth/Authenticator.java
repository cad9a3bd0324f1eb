package io.modelstate.api.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.log.Unavailable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
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

  private static final int HASHES_AT_ONCE = 4;
  private static final int HASH_WAIT_SECONDS_MAX = 10;

  /** How an attempt with a password ended. */
  public enum Login {
    ACCEPTED,
    REFUSED,
    SLOWED
  }

  private final Engine engine;
  private final BiPredicate<String, byte[]> hashCheck;
  private final LoginThrottle throttle;
  private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE, true);
  private volatile Consumer<Login> listener = login -> {};
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
    throttle = new LoginThrottle(engine.clock());
    key = new SecretKeySpec(randomBytes(), MAC);
  }

  /** Told of every attempt but those with a password that is remembered. Must be quick. */
  public void listen(Consumer<Login> logins) {
    listener = logins;
  }

  /**
   * Refuses alike, and in the same time, for an unknown user and a wrong password; then for a user
   * who may not log in.
   *
   * @param address of the peer, as {@link Peers#key} has it
   * @throws Slowed after too many wrong passwords
   */
  public UserName password(String name, String password, String address) {
    if (!Names.validUser(name)) {
      throw refused();
    }
    var user = new UserName(name);
    try {
      throttle.admit(address, user.key());
    } catch (Slowed slowed) {
      listener.accept(Login.SLOWED);
      throw slowed;
    }
    var record = Optional.ofNullable(engine.controller().users().byKey().get(user.key()));
    var stored = record.flatMap(r -> r.password());
    if (!matches(stored, password)) {
      throttle.failed(address, user.key());
      listener.accept(Login.REFUSED);
      record.filter(known -> known.deleted()).ifPresent(deleted -> active(user));
      throw refused();
    }
    throttle.succeeded(address, user.key());
    return active(record.orElseThrow().name());
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

  private boolean matches(Optional<SecretRef> stored, String password) {
    var digest = stored.map(ref -> digest(ref, password));
    if (digest.isPresent() && verified.getIfPresent(digest.get()) != null) {
      return true;
    }
    // Without a password there is a hash that nothing matches, so that the time is the same.
    var hash = stored.map(engine::reveal).orElseGet(Passwords::nobodys);
    if (!hashed(password, hash) || digest.isEmpty()) {
      return false;
    }
    verified.put(digest.get(), true);
    listener.accept(Login.ACCEPTED);
    return true;
  }

  /** A hash takes memory and a processor: a flood of logins must not take them all. */
  private boolean hashed(String password, byte[] hash) {
    try {
      if (!hashing.tryAcquire(HASH_WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
        throw new Unavailable("too many logins at once: try again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting to log in: try again", e);
    }
    try {
      return hashCheck.test(password, hash);
    } finally {
      hashing.release();
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
