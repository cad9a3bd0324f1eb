package io.modelstate.domain.model.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A public key: one line of a file of authorized keys.
 *
 * @param fingerprint MD5 in hex with colons, as Juju still shows it
 * @param comment empty when there is none
 */
public record SshKey(String line, String fingerprint, String comment) {
  private static final int TYPE_CHARACTERS_MAX = 64;

  /** Keys that the controller itself logs in with. */
  private static final Set<String> INTERNAL = Set.of("juju-client-key", "juju-system-key");

  /** Empty for a line that is no key. */
  public static Optional<SshKey> parse(String line) {
    var words = line.strip().split("\\s+", 3);
    if (words.length < 2 || words[0].length() > TYPE_CHARACTERS_MAX || !blob(words)) {
      return Optional.empty();
    }
    return Optional.of(
        new SshKey(line.strip(), fingerprint(words[1]), words.length > 2 ? words[2] : ""));
  }

  public boolean internal() {
    return INTERNAL.contains(comment);
  }

  /** The blob begins with the length and the text of the type, so it can be told from noise. */
  private static boolean blob(String[] words) {
    try {
      var bytes = Base64.getDecoder().decode(words[1]);
      int length = words[0].length();
      return bytes.length > length + 4
          && bytes[3] == length
          && new String(bytes, 4, length, StandardCharsets.US_ASCII).equals(words[0]);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String fingerprint(String base64) {
    try {
      var digest = MessageDigest.getInstance("MD5").digest(Base64.getDecoder().decode(base64));
      return HexFormat.ofDelimiter(":").formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
