package io.modelstate.cli.offer;

import io.modelstate.cli.http.Problem;
import io.modelstate.cli.session.ChangeOptions;
import io.modelstate.cli.session.ChangeVerb;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.ModelRef;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Rendered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "remove-saas",
    header = "Remove consumed offers from a model.",
    customSynopsis = "modelstate remove-saas [options] <name> [...]",
    footer = {"", "Examples:", "  modelstate remove-saas hosted-mysql"})
public final class RemoveSaasVerb extends ChangeVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--force", description = "Go on past errors.")
  private boolean force;

  @Option(names = "--no-wait", description = "With --force: do not wait between the steps.")
  private boolean noWait;

  @Override
  public Rendered run(Session session) {
    atLeast(1, "no SAAS application names specified");
    for (var name : words()) {
      if (!Names.validApplication(name)) {
        throw Refusal.usage("invalid SAAS application name " + GoQuote.of(name));
      }
    }
    if (noWait && !force) {
      throw Refusal.failed("--no-wait requires --force");
    }
    var of = model.in(session);
    boolean failed = false;
    for (var name : words()) {
      failed |= !remove(session, of, name);
    }
    return new Rendered("", "", failed ? 1 : 0);
  }

  private boolean remove(Session session, ModelRef of, String name) {
    var command =
        ChangeOptions.command("RemoveSaas")
            .put("model", of.uuid())
            .put("saas", name)
            .put("force", force);
    try {
      carryOut(session, of.controller(), command);
      return true;
    } catch (Problem e) {
      if (!e.isNotFound() || e.isModelGone()) {
        throw e;
      }
      session.around().say("removing SAAS application %s failed: %s\n".formatted(name, e.detail()));
      return false;
    }
  }
}
