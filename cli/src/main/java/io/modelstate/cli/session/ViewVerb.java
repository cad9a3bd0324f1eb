package io.modelstate.cli.session;

import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import picocli.CommandLine.Option;

/** A verb that shows something, in one of several formats. */
public abstract class ViewVerb extends Verb {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print it: yaml, json, or the verb's own format.")
  private String formatName = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file instead of standard output.")
  private String output = "";

  private final Formats formats;

  protected ViewVerb(Formats formats) {
    this.formats = formats;
  }

  protected abstract Rendered view(Session session, Format format);

  @Override
  public final Rendered run(Session session) {
    var view = view(session, formats.named(formatName));
    if (output.isEmpty() || view.exitCode() != 0) {
      return view;
    }
    var file = session.around().file(output);
    try {
      Files.write(file, view.stdoutBytes());
    } catch (IOException e) {
      throw Refusal.failed("cannot write " + output + ": " + e.getMessage());
    }
    return new Rendered("", view.stderr(), view.exitCode());
  }

  @Override
  public Format formatOfFailure() {
    return formats.named(formatName);
  }
}
