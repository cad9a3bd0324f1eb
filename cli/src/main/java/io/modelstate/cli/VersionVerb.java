package io.modelstate.cli;

import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Verb;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;

@Command(
    name = "version",
    header = "Show the version of this program, and of Juju whose behaviour it has.",
    customSynopsis = "modelstate version")
final class VersionVerb extends Verb {
  @Override
  public Rendered run(Session session) {
    atMost(0);
    return printed("modelstate %s (Juju %s)\n".formatted(Release.VERSION, Release.JUJU));
  }
}
