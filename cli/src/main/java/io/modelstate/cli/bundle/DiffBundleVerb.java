package io.modelstate.cli.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.cli.http.Problem;
import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import io.modelstate.wire.render.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "diff-bundle",
    header = "Compare a bundle with a model.",
    customSynopsis = "modelstate diff-bundle [options] <bundle file>",
    description = "Prints what differs, as yaml; an empty map when nothing does.",
    footer = {
      "",
      "Examples:",
      "  modelstate diff-bundle localbundle.yaml",
      "  modelstate diff-bundle localbundle.yaml --overlay changes.yaml --annotations",
      "  modelstate diff-bundle localbundle.yaml --map-machines 3=4"
    })
public final class DiffBundleVerb extends Verb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--overlay",
      paramLabel = "FILE",
      description = "Merged into the bundle; may be repeated.")
  private List<String> overlays = new ArrayList<>();

  @Option(
      names = "--map-machines",
      paramLabel = "MAPPING",
      description = "Machines of the bundle and of the model that are the same: 3=4,0=1.")
  private String machines = "";

  @Option(names = "--annotations", description = "Compare annotations, too.")
  private boolean annotations;

  @Option(names = "--how-to-page", description = "In the older form that Juju's how-to page shows.")
  private boolean howToPage;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no bundle specified");
    atMost(1);
    var body = Json.lenient().createObjectNode().put("bundle", text(word(0)));
    addOverlays(body);
    var of = model.in(session);
    var path =
        of.path(
            "/bundle/diff?annotations=%s&how-to-page=%s&map-machines=%s"
                .formatted(annotations, howToPage, Request.part(machines)));
    var answer = of.controller().send(Request.post(path, body.toString()));
    for (var warning : answer.path("warnings")) {
      session.around().say("WARNING " + warning.asText() + "\n");
    }
    return printed(answer.path("result").asText());
  }

  private void addOverlays(ObjectNode body) {
    var texts = body.putArray("overlays");
    for (var overlay : overlays) {
      if (!Files.exists(Path.of(overlay))) {
        throw Refusal.failed(
            "unable to process overlays: %s not found".formatted(GoQuote.of(overlay)));
      }
      texts.add(text(overlay));
    }
  }

  private static String text(String file) {
    var path = Path.of(file);
    try {
      return Files.readString(Files.isDirectory(path) ? path.resolve("bundle.yaml") : path);
    } catch (IOException e) {
      throw Refusal.failed(
          "cannot read %s: there is no such file, or it is no text".formatted(GoQuote.of(file)));
    }
  }

  @Override
  public String explain(Problem problem) {
    return problem.detail();
  }
}
