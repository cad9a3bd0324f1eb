package io.modelstate.wire.render;

import io.modelstate.wire.model.WireError;
import io.modelstate.wire.text.Bytes;
import io.modelstate.wire.text.JsonText;
import io.modelstate.wire.text.Node;
import io.modelstate.wire.text.YamlText;

/**
 * What a command leaves on standard output and standard error, and its exit code. Print {@link
 * #stdoutBytes}: a message that was cut may end inside a character.
 */
public record Rendered(String stdout, String stderr, int exitCode) {
  public static final Rendered NOTHING = new Rendered("", "", 0);

  public static Rendered ok(String stdout) {
    return new Rendered(stdout, "", 0);
  }

  /** A tree, as yaml unless json is asked for. */
  public static Rendered tree(Node tree, Format format) {
    return ok(format == Format.JSON ? JsonText.of(tree) : YamlText.of(tree));
  }

  /** Nothing to show, and a line that says so. */
  public static Rendered notice(String line) {
    return NOTHING.withStderr(line + "\n");
  }

  /** An error of a whole call, with its code; yaml and json still get an empty map. */
  public static Rendered failed(WireError error, Format format) {
    return failed(text(error), format);
  }

  /** {@code ERROR text}; yaml and json still get an empty map. */
  public static Rendered failed(String text, Format format) {
    var stdout = format == Format.YAML || format == Format.JSON ? "{}\n" : "";
    return new Rendered(stdout, "ERROR " + text + "\n", 1);
  }

  /** Wrong arguments: nothing on standard output in any format. */
  public static Rendered refused(String text) {
    return new Rendered("", "ERROR " + text + "\n", 2);
  }

  /** The message, and the code in brackets when there is one. */
  public static String text(WireError error) {
    return error.code().isEmpty() ? error.message() : error.message() + " (" + error.code() + ")";
  }

  Rendered withStderr(String text) {
    return new Rendered(stdout, text, exitCode);
  }

  Rendered withExit(int code) {
    return new Rendered(stdout, stderr, code);
  }

  public byte[] stdoutBytes() {
    return Bytes.of(stdout);
  }

  public byte[] stderrBytes() {
    return Bytes.of(stderr);
  }
}
