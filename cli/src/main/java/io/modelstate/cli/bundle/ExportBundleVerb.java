package io.modelstate.cli.bundle;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.render.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export-bundle",
    header = "Write a model down as a bundle.",
    customSynopsis = "modelstate export-bundle [options]",
    footer = {
      "",
      "Examples:",
      "  modelstate export-bundle",
      "  modelstate export-bundle --filename mymodel.yaml"
    })
public final class ExportBundleVerb extends Verb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--filename", paramLabel = "FILE", description = "Write it there.")
  private String filename = "";

  @Option(
      names = "--include-charm-defaults",
      description = "With settings that nobody set, at their defaults.")
  private boolean charmDefaults;

  @Option(names = "--include-series", description = "With the series beside each base.")
  private boolean series;

  @Override
  public Rendered run(Session session) {
    atMost(0);
    var of = model.in(session);
    var text =
        of.tree("/bundle?charm-defaults=%s&series=%s".formatted(charmDefaults, series))
            .path("result")
            .asText();
    if (filename.isEmpty()) {
      return printed(text);
    }
    try {
      Files.writeString(Path.of(filename), text);
    } catch (IOException e) {
      throw Refusal.failed("while creating local file: " + e.getMessage());
    }
    return printed("Bundle successfully exported to %s\n".formatted(filename));
  }

  @Override
  public String explain(Problem problem) {
    return problem.detail();
  }
}
