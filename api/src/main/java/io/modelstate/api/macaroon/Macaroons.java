package io.modelstate.api.macaroon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.api.macaroon.Macaroon.Caveat;
import io.modelstate.domain.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Mints and verifies the macaroons of logins.
 *
 * <p>How a login without a password goes. The client is given a macaroon that is good only together
 * with a discharge from {@code /auth}, where it shows the password for a token and the token for
 * the discharge. The discharge says who that was; both end after a day. Keys are derived from the
 * ids with the data folder's key, so nothing has to be remembered, and both are good after a
 * restart too.
 */
public final class Macaroons {
  private static final Duration VALID = Duration.ofHours(24);
  private static final Duration STEP_VALID = Duration.ofMinutes(5);
  private static final int RANDOM_BYTES = 18;
  private static final String DECLARED = "declared username ";
  private static final String BEFORE = "time-before ";

  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  private Macaroons(byte[] key) {
    this.key = key;
  }

  /** With a key of its own, derived from the one in the file. */
  public static Macaroons keyedBy(Path secretsKey) {
    try {
      return new Macaroons(Mac256.of(Files.readAllBytes(secretsKey), Macaroon.bytes("macaroons")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a client without a password is asked to have discharged at {@code location}. */
  public ObjectNode login(String location, Instant now) {
    var id = "login-" + fresh();
    var discharge = "discharge-" + now.plus(STEP_VALID).getEpochSecond() + "-" + fresh();
    var third = new Caveat(Macaroon.bytes(discharge), derived("verification", discharge), location);
    return Macaroon.mint("juju", id, derived("root", id), List.of(before(now), third)).json();
  }

  /** A macaroon that needs no discharge: its holder is the user, for a day. */
  public ObjectNode registered(String user, Instant now) {
    var id = "registered-" + fresh();
    var caveats = List.of(before(now), Caveat.own(DECLARED + user));
    return Macaroon.mint("juju", id, derived("root", id), caveats).json();
  }

  /** What a password was shown for; good for some minutes. */
  public String token(String user, Instant now) {
    var claim = now.plus(STEP_VALID).getEpochSecond() + " " + user;
    var mac = Base64.getUrlEncoder().withoutPadding().encodeToString(derived("token", claim));
    return mac + " " + claim;
  }

  /** Refuses a token that is not ours or too old. */
  public String userOf(String token, Instant now) {
    var parts = token.split(" ", 3);
    if (parts.length == 3) {
      var claim = parts[1] + " " + parts[2];
      var mac = Base64.getUrlEncoder().withoutPadding().encodeToString(derived("token", claim));
      boolean ours = MessageDigest.isEqual(Macaroon.bytes(mac), Macaroon.bytes(parts[0]));
      if (ours && now.getEpochSecond() < Long.parseLong(parts[1])) {
        return parts[2];
      }
    }
    throw new Rejected(Rejected.Code.UNAUTHORIZED, "invalid or expired token");
  }

  /** Refuses an id that was not asked for lately. */
  public ObjectNode discharge(String id, String user, Instant now) {
    requireAsked(id, now);
    var caveats = List.of(Caveat.own(DECLARED + user), before(now));
    return Macaroon.mint("", id, derived("caveat", id), caveats).json();
  }

  /** Refuses an id that is no id of ours, or too old. */
  public void requireAsked(String id, Instant now) {
    var parts = id.split("-", 3);
    boolean asked =
        parts.length == 3
            && parts[0].equals("discharge")
            && parts[1].matches("[0-9]{1,12}")
            && now.getEpochSecond() < Long.parseLong(parts[1]);
    if (!asked) {
      throw new Rejected(Rejected.Code.BAD_REQUEST, "cannot discharge: caveat unknown or expired");
    }
  }

  /** The user that the first good one of several macaroons, each with its discharges, is for. */
  public Optional<String> user(JsonNode macaroons, Instant now) {
    for (var slice : macaroons) {
      var user = verified(slice, now);
      if (user.isPresent()) {
        return user;
      }
    }
    return Optional.empty();
  }

  private Optional<String> verified(JsonNode slice, Instant now) {
    if (slice.isEmpty()) {
      return Optional.empty();
    }
    var first = Macaroon.of(slice.path(0));
    var expected = Macaroon.signed(derived("root", first.idText()), first.id(), first.caveats());
    if (!MessageDigest.isEqual(expected, first.signature()) || !holds(first, now)) {
      return Optional.empty();
    }
    var third = first.caveats().stream().filter(Caveat::ofThirdParty).toList();
    return switch (third.size()) {
      case 0 -> declared(first);
      case 1 -> discharged(slice, first, third.getFirst(), now);
      default -> Optional.empty();
    };
  }

  private Optional<String> discharged(JsonNode slice, Macaroon first, Caveat third, Instant now) {
    for (int i = 1; i < slice.size(); i++) {
      var discharge = Macaroon.of(slice.path(i));
      if (Arrays.equals(discharge.id(), third.id())
          && genuine(discharge, first.signature())
          && holds(discharge, now)) {
        return declared(discharge);
      }
    }
    return Optional.empty();
  }

  private boolean genuine(Macaroon discharge, byte[] parentSignature) {
    var signature =
        Macaroon.signed(derived("caveat", discharge.idText()), discharge.id(), discharge.caveats());
    return MessageDigest.isEqual(Macaroon.bound(parentSignature, signature), discharge.signature());
  }

  /** A condition that is not known is not met. */
  private static boolean holds(Macaroon macaroon, Instant now) {
    Predicate<String> met = condition -> condition.startsWith(DECLARED) || inTime(condition, now);
    return macaroon.caveats().stream()
        .filter(caveat -> !caveat.ofThirdParty())
        .map(Caveat::condition)
        .allMatch(met);
  }

  private static boolean inTime(String condition, Instant now) {
    try {
      return condition.startsWith(BEFORE)
          && now.isBefore(Instant.parse(condition.substring(BEFORE.length())));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Two different names are nobody's. */
  private static Optional<String> declared(Macaroon macaroon) {
    var names =
        macaroon.caveats().stream()
            .map(Caveat::condition)
            .filter(condition -> condition.startsWith(DECLARED))
            .map(condition -> condition.substring(DECLARED.length()))
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
  }

  private static Caveat before(Instant now) {
    return Caveat.own(BEFORE + now.plus(VALID).truncatedTo(ChronoUnit.SECONDS));
  }

  private byte[] derived(String purpose, String id) {
    return Mac256.of(key, Macaroon.bytes(purpose + "\0" + id));
  }

  private String fresh() {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
