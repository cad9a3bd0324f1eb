package io.modelstate.api.auth;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginThrottleTest {
  private static final String HOME = "10.0.0.1";
  private static final String AWAY = "10.6.6.6";
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final LoginThrottle throttle = new LoginThrottle(() -> now);

  @Test
  void theFirstFailuresCostNothing() {
    fail(HOME, "ann", LoginThrottle.PAIR_FREE);
    admitted(HOME, "ann");
  }

  @Test
  void eachFurtherFailureDoublesTheWait() {
    fail(HOME, "ann", LoginThrottle.PAIR_FREE + 1);
    slowed(HOME, "ann");
    now = now.plus(LoginThrottle.DELAY_MIN);
    admitted(HOME, "ann");
    fail(HOME, "ann", 1);
    now = now.plus(LoginThrottle.DELAY_MIN);
    slowed(HOME, "ann");
    now = now.plus(LoginThrottle.DELAY_MIN);
    admitted(HOME, "ann");
  }

  @Test
  void noWaitIsLongerThanTheLongest() {
    fail(HOME, "ann", 1_000);
    assertEquals(
        LoginThrottle.DELAY_MAX.toSeconds(),
        assertThrows(Slowed.class, () -> throttle.admit(HOME, "ann")).seconds());
    now = now.plus(LoginThrottle.DELAY_MAX);
    admitted(HOME, "ann");
  }

  @Test
  void aSuccessForgetsTheFailuresOfThatUserThere() {
    fail(HOME, "ann", LoginThrottle.PAIR_FREE);
    throttle.succeeded(HOME, "ann");
    fail(HOME, "ann", LoginThrottle.PAIR_FREE);
    admitted(HOME, "ann");
  }

  @Test
  void anAttackOnAUserDoesNotLockThatUserOut() {
    throttle.succeeded(HOME, "ann");
    for (int host = 0; host < 100; host++) {
      fail("10.6.6." + host, "ann", LoginThrottle.NEWCOMER_FREE);
    }
    admitted(HOME, "ann");
    admitted("10.0.0.2", "ann"); // A place the user has never been to.
    slowed("10.6.6.1", "ann");
  }

  @Test
  void anAddressThatTriesManyUsersIsSlowedForAllItHasNeverBeen() {
    throttle.succeeded(AWAY, "ann");
    for (int user = 0; user <= LoginThrottle.ADDRESS_FREE; user++) {
      fail(AWAY, "user" + user, 1);
    }
    slowed(AWAY, "one-more");
    admitted(AWAY, "ann");
    admitted(HOME, "one-more");
  }

  @Test
  void aNameThatNobodyHasIsTreatedAlike() {
    fail(HOME, "nobody", LoginThrottle.PAIR_FREE + 1);
    assertEquals(
        "too many wrong passwords: try again in 1 s",
        assertThrows(Slowed.class, () -> throttle.admit(HOME, "nobody")).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1",
    "::1, 0:0:0:0:0:0:0:1",
    "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
    "2001:db8:1:2::9, 20010db800010002/64"
  })
  void aHostIsCountedByItsAddressOrNetwork(String address, String key) throws UnknownHostException {
    assertEquals(key, Peers.key(new InetSocketAddress(InetAddress.getByName(address), 5)));
  }

  private void fail(String address, String user, int times) {
    for (int n = 0; n < times; n++) {
      throttle.failed(address, user);
    }
  }

  private void admitted(String address, String user) {
    assertDoesNotThrow(() -> throttle.admit(address, user));
  }

  private void slowed(String address, String user) {
    var slowed = assertThrows(Slowed.class, () -> throttle.admit(address, user));
    assertEquals(
        true, Duration.ofSeconds(slowed.seconds()).compareTo(LoginThrottle.DELAY_MAX) <= 0);
  }
}
