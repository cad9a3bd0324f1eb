package io.modelstate.cli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the demonstration runs, and the files that it uses. */
final class DemoScript {
  /** By name; shown before the first step. */
  static final Map<String, String> FILES =
      Map.of(
          "settings.yaml",
          """
          ftp-proxy: 10.0.0.1:8000
          no-proxy: localhost
          development: false
          """,
          "defaults.yaml",
          """
          http-proxy: 10.0.0.1:8000
          """,
          "cred.yaml",
          """
          credentials:
            localhost:
              mine:
                auth-type: certificate
                client-cert: a certificate
                client-key: its key
                server-cert: the server's
          """,
          "backendcfg.yaml",
          """
          endpoint: https://10.0.0.2:8200
          token: s.eLBL9Nw0kuWiAWIUDxTBnDsg
          """);

  /**
   * A line of the script.
   *
   * @param heading whether it only says what comes next
   * @param refused whether the command is to fail
   */
  record Step(String text, boolean heading, boolean refused) {
    List<String> words() {
      return DemoScript.words(text);
    }
  }

  private DemoScript() {}

  static List<Step> steps() {
    try (var script = DemoScript.class.getResourceAsStream("demo.txt")) {
      if (script == null) {
        throw new IllegalStateException("the script is missing");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(DemoScript::step)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(String line) {
    if (line.startsWith("#")) {
      return new Step(line, true, false);
    }
    return line.startsWith("! ")
        ? new Step(line.substring(2), false, true)
        : new Step(line, false, false);
  }

  /** Splits at blanks outside of double quotes. */
  static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + " ").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c != ' ' || quoted) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
