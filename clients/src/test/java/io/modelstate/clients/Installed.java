package io.modelstate.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code clients/install} has put where, and the reasons for what is not there. */
record Installed(Path place) {
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "juju", List.of("juju"),
          "terraform", List.of("terraform", "mirror"),
          "libjuju", List.of("libjuju/bin/python"),
          "jujulib", List.of("jujulib/node_modules/@canonical/jujulib"));

  static Installed here() {
    var named = System.getenv("MODELSTATE_CLIENTS");
    var cache = System.getenv("XDG_CACHE_HOME");
    if (named != null) {
      return new Installed(Path.of(named));
    }
    var folder =
        cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    return new Installed(folder.resolve("modelstate/clients"));
  }

  /** Why a client cannot be run; empty when it can. */
  Optional<String> missing(String client) {
    boolean there = NEEDED.get(client).stream().allMatch(file -> Files.exists(place.resolve(file)));
    return there ? Optional.empty() : Optional.of(reason(client));
  }

  private String reason(String client) {
    var skipped = place.resolve("skipped");
    try {
      var lines = Files.exists(skipped) ? Files.readAllLines(skipped) : List.<String>of();
      return lines.stream()
          .filter(line -> line.startsWith(client + ": "))
          .findFirst()
          .orElse(client + ": not installed; run clients/install");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
