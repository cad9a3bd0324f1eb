package io.modelstate.api.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.modelstate.api.log.OperatorLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who keeps sending wrong passwords, and nobody else.
 *
 * <p>Failures are counted three times: for the address, for the user's name, known or not, and for
 * both together. Each count has some failures free; each further one doubles the time until the
 * next attempt is looked at. So that nobody is locked out by another's failures, an address from
 * which the user has logged in before is asked for nothing but its own count with that user, and an
 * attack on a user's name from elsewhere leaves every new address some attempts. Counts are
 * forgotten after a quiet time; memory is bounded, and names cannot crowd out addresses.
 */
public final class LoginThrottle {
  static final int ADDRESS_FREE = 100;
  static final int USER_FREE = 20;
  static final int PAIR_FREE = 10;
  static final int NEWCOMER_FREE = 3;
  static final Duration DELAY_MIN = Duration.ofMillis(250);
  static final Duration DELAY_MAX = Duration.ofSeconds(30);
  static final Duration QUIET = Duration.ofMinutes(15);
  private static final Duration TRUSTED = Duration.ofHours(12);
  private static final int ENTRIES_MAX = 20_000;
  private static final int DOUBLINGS_MAX = 16;

  private record Failures(int count, Instant until) {
    static final Failures NONE = new Failures(0, Instant.MIN);
  }

  private record Pair(String address, String user) {}

  private final InstantSource clock;
  private final Cache<String, Failures> addresses = counts();
  private final Cache<String, Failures> users = counts();
  private final Cache<Pair, Failures> pairs = counts();
  private final Cache<Pair, Boolean> trusted =
      Caffeine.newBuilder().maximumSize(ENTRIES_MAX).expireAfterWrite(TRUSTED).build();

  public LoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  private static <K> Cache<K, Failures> counts() {
    return Caffeine.newBuilder().maximumSize(ENTRIES_MAX).expireAfterWrite(QUIET).build();
  }

  /**
   * Lets an attempt through, or not yet; ask before a password is looked at.
   *
   * @throws Slowed with the time to wait
   */
  public void admit(String address, String user) {
    var pair = new Pair(address, user);
    var own = of(pairs, pair);
    var until = own.until();
    if (trusted.getIfPresent(pair) == null) {
      until = later(until, of(addresses, address).until());
      if (own.count() >= NEWCOMER_FREE) {
        until = later(until, of(users, user).until());
      }
    }
    var now = clock.instant();
    if (until.isAfter(now)) {
      throw new Slowed(Duration.between(now, until));
    }
  }

  public void failed(String address, String user) {
    boolean first = count(addresses, address, ADDRESS_FREE);
    first |= count(users, user, USER_FREE);
    first |= count(pairs, new Pair(address, user), PAIR_FREE);
    if (first) {
      OperatorLog.warning(
          "logins are slowed down: too many wrong passwords",
          Map.of("address", address, "user", user));
    }
  }

  public void succeeded(String address, String user) {
    var pair = new Pair(address, user);
    trusted.put(pair, true);
    pairs.invalidate(pair);
  }

  /** Whether this failure is the first that has a price. */
  private <K> boolean count(Cache<K, Failures> counts, K key, int free) {
    var failures =
        counts
            .asMap()
            .compute(
                key,
                (same, before) -> {
                  int count = Optional.ofNullable(before).orElse(Failures.NONE).count() + 1;
                  return new Failures(count, clock.instant().plus(delay(count - free)));
                });
    return failures.count() == free + 1;
  }

  private static Duration delay(int beyond) {
    if (beyond <= 0) {
      return Duration.ZERO;
    }
    var doubled = DELAY_MIN.multipliedBy(1L << Math.min(beyond - 1, DOUBLINGS_MAX));
    return doubled.compareTo(DELAY_MAX) < 0 ? doubled : DELAY_MAX;
  }

  private static <K> Failures of(Cache<K, Failures> counts, K key) {
    return Optional.ofNullable(counts.getIfPresent(key)).orElse(Failures.NONE);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
