package io.modelstate.domain;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds vectors and goldens: in the folder that the system property {@code modelstate.cases} names,
 * else in the copy among the test resources (under {@code juju/}).
 */
public final class Cases {
  private Cases() {}

  /**
   * The file or folder at {@code path}, such as {@code vectors/names.json} or {@code
   * golden/models}. Empty, with a line on standard output, when the folder in use does not hold
   * that set.
   */
  public static Optional<Path> find(String path) {
    var found = root().resolve(path);
    if (Files.exists(found)) {
      return Optional.of(found);
    }
    System.out.println("SKIPPED: no cases at " + found);
    return Optional.empty();
  }

  private static Path root() {
    var given = System.getProperty("modelstate.cases", "");
    if (!given.isBlank()) {
      return Path.of(given);
    }
    var copy = Cases.class.getResource("/juju");
    if (copy == null) {
      throw new IllegalStateException("no juju/ folder among this module's test resources");
    }
    try {
      return Path.of(copy.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
