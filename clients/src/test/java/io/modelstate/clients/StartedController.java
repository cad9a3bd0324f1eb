package io.modelstate.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A controller that runs as a process of its own, as a user would start it. */
final class StartedController implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("ready: controller \"([^\"]+)\" at [^ ]+:(\\d+);.*");

  private final Process process;

  private StartedController(Process process) {
    this.process = process;
  }

  /** Starts one, waits until it is ready, and makes known what a script may name. */
  static StartedController start(Desk desk, List<String> options, Placeholders placeholders) {
    var words =
        new ArrayList<>(
            List.of(desk.program().resolve("modelstate").toString(), "up", "--port", "0"));
    words.addAll(options);
    try {
      var process =
          desk.builder("", words.toArray(String[]::new))
              .redirectError(desk.folder().resolve("controller.log").toFile())
              .start();
      placeholders.know("port", port(process, desk));
      learn(desk, placeholders);
      return new StartedController(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String port(Process process, Desk desk) throws IOException {
    var output = process.inputReader();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var matcher = READY.matcher(line);
      if (matcher.matches()) {
        return matcher.group(2);
      }
    }
    throw new IllegalStateException(
        "no controller: " + Files.readString(desk.folder().resolve("controller.log")));
  }

  private static void learn(Desk desk, Placeholders placeholders) throws IOException {
    var controllers = Files.readString(desk.store("").resolve("controllers.yaml"));
    var accounts = Files.readString(desk.store("").resolve("accounts.yaml"));
    placeholders.know("controller", first("uuid: ([0-9a-f-]{36})", controllers));
    placeholders.know("password", first("password: (\\S+)", accounts));
    placeholders.know("folder", desk.folder().toString());
    var authority = first("(?s)ca-cert: \\|\\n(.*?-----END CERTIFICATE-----)", controllers);
    Files.writeString(desk.folder().resolve("ca.pem"), authority.indent(-20));
  }

  private static String first(String regex, String text) {
    var matcher = Pattern.compile(regex).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("not in the client store: " + regex);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  /** The folder of the whole project. */
  static Path root() {
    var root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("modelstate"))) {
      root = root.getParent();
    }
    return root;
  }
}
