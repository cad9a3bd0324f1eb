package io.modelstate.cli.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a run of the program can see and touch.
 *
 * @param folder where relative file names start
 * @param terminal whether standard output is one
 */
public record Surroundings(
    Map<String, String> environment,
    Path home,
    Path folder,
    InputStream in,
    OutputStream out,
    OutputStream err,
    Clock clock,
    ZoneId zone,
    boolean terminal) {

  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        Path.of(""),
        System.in,
        System.out,
        System.err,
        Clock.systemUTC(),
        ZoneId.systemDefault(),
        Boolean.getBoolean("modelstate.terminal"));
  }

  /** An empty text when it is not set. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  public void print(String text) {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  /** To standard error. */
  public void say(String text) {
    write(err, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void write(OutputStream to, byte[] bytes) {
    try {
      to.write(bytes);
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks, and takes {@code y} or {@code yes} for a yes, in any case of letters. */
  public boolean agrees(String question) {
    say(question);
    return line().matches("(?i)y|yes");
  }

  /** A line of standard input without its end; what is there at the end of the input. */
  public String line() {
    try {
      var line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        if (b != '\r') {
          line.write(b);
        }
      }
      return line.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
