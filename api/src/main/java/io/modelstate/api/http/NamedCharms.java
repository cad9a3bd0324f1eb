package io.modelstate.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.api.charm.CharmChoice;
import io.modelstate.charms.CharmStore;
import io.modelstate.charms.ResolvedCharm;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Charm;
import io.modelstate.domain.model.charm.CharmOrigin;
import io.modelstate.domain.model.charm.CharmOrigin.Source;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.codec.DomainJson;
import io.modelstate.runtime.engine.Engine;
import java.util.List;
import java.util.OptionalInt;

/**
 * Puts the charm itself into a command that only names it. {@code DeployApplication} and {@code
 * RefreshApplication} may carry a text as {@code charm}, and with it {@code channel}, {@code
 * revision} and {@code base}.
 */
final class NamedCharms {
  private static final List<String> BESIDES = List.of("channel", "base", "revision");

  private final Engine engine;
  private final CharmStore charms;
  private final ObjectMapper json = DomainJson.mapper();

  NamedCharms(Engine engine, CharmStore charms) {
    this.engine = engine;
    this.charms = charms;
  }

  /** The members of {@code tree} are as a client sent them, its model resolved. */
  void resolve(ObjectNode tree) {
    boolean deploys = tree.path("command").asText().equals("DeployApplication");
    boolean refreshes = tree.path("command").asText().equals("RefreshApplication");
    if (!(deploys || refreshes) || !tree.path("charm").isTextual()) {
      return;
    }
    var id = new ModelId(tree.path("model").asText());
    var model = engine.model(id).orElseThrow(() -> Rejected.notFound("model", id.uuid()));
    var reference = tree.path("charm").asText();
    var found =
        reference.startsWith("local:")
            ? held(model, reference, tree.path("base").asText())
            : choice(tree, reference, refreshes ? deployed(tree, model) : "")
                .resolve(charms, model);
    BESIDES.forEach(tree::remove);
    tree.set("charm", json.valueToTree(found.charm()));
    tree.set("metadata", json.valueToTree(found.metadata()));
    if (deploys) {
      complete(tree, found);
    }
  }

  /** The base of the application, which a refresh leaves as it is unless told otherwise. */
  private static String deployed(ObjectNode tree, ModelState model) {
    return model.applications().require(tree.path("application").asText()).charm().origin().base();
  }

  private static CharmChoice choice(ObjectNode tree, String reference, String base) {
    var revision = tree.path("revision");
    if (tree.has("revision") && !revision.isInt()) {
      throw bad("the member \"revision\" must be a whole number");
    }
    for (var text : List.of("channel", "base")) {
      if (tree.has(text) && !tree.path(text).isTextual()) {
        throw bad("the member \"%s\" must be a text".formatted(text));
      }
    }
    var asked = tree.path("base").asText();
    return new CharmChoice(
        reference,
        tree.path("channel").asText(),
        revision.isInt() ? OptionalInt.of(revision.intValue()) : OptionalInt.empty(),
        "",
        asked.isEmpty() ? base : asked);
  }

  /** A charm that a client has sent before. */
  private static ResolvedCharm held(ModelState model, String url, String base) {
    var metadata = model.charms().at(url).orElseThrow(() -> Rejected.notFound("charm", url));
    var origin =
        new CharmOrigin(
            Source.LOCAL,
            "",
            "",
            CharmUrl.parse(url).revision().orElse(0),
            "",
            "amd64",
            metadata.base(base, model.defaultBase()));
    return new ResolvedCharm(new Charm(url, origin), metadata);
  }

  private static void complete(ObjectNode tree, ResolvedCharm found) {
    if (!tree.has("application")) {
      tree.put("application", found.metadata().name());
    }
    if (found.metadata().subordinate()) {
      tree.put("units", 0);
    } else if (!tree.has("units")) {
      tree.put("units", 1);
    }
    if (!tree.has("constraints")) {
      tree.put("constraints", "");
    }
    if (!tree.has("from-repository")) {
      tree.put("from-repository", found.charm().origin().source() == Source.CHARM_HUB);
    }
  }

  private static Rejected bad(String message) {
    return new Rejected(Rejected.Code.BAD_REQUEST, message);
  }
}
