package io.modelstate.projections.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.application.Application;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.model.charm.CharmOption;
import io.modelstate.domain.model.charm.CharmOrigin;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.Tag;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.model.ApplicationWire.ApplicationConstraint;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationResult;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Single applications, as {@code show-application} and {@code config} ask for them. */
public final class ApplicationsView {
  private static final String TRUST = "trust";

  private ApplicationsView() {}

  /** {@code juju show-application}. */
  public static ApplicationResult info(Reader reader, ModelId id, String name) {
    var application = reader.readable(id).applications().require(name);
    var charm = application.charm();
    boolean hub = charm.origin().source() == CharmOrigin.Source.CHARM_HUB;
    return new ApplicationResult(
        new Tag(TagKind.APPLICATION, name).toString(),
        hub ? charm.name() : charm.url(),
        Statuses.base(application.base()),
        charm.origin().channel(),
        ConstraintsValue.of(application.constraints()),
        !application.subordinate(),
        application.exposed(),
        false,
        application.life().text(),
        application.endpointBindings(),
        ExposureForms.of(application));
  }

  /** {@code juju config}: settings with where they come from. */
  public static ApplicationGetResults get(Reader reader, ModelId id, String name) {
    var model = reader.readable(id);
    var application = model.applications().require(name);
    return new ApplicationGetResults(
        name,
        application.charm().name(),
        settings(model, application),
        Map.of(TRUST, trust(application)),
        ConstraintsValue.of(application.constraints()),
        Statuses.base(application.base()),
        application.charm().origin().channel(),
        application.endpointBindings());
  }

  /** The settings alone. */
  public static Map<String, JsonNode> config(Reader reader, ModelId id, String name) {
    var model = reader.readable(id);
    return settings(model, model.applications().require(name));
  }

  public static ApplicationConstraint constraints(Reader reader, ModelId id, String name) {
    var application = reader.readable(id).applications().require(name);
    if (application.subordinate()) {
      throw Rejected.because("constraints do not apply to subordinate applications");
    }
    return new ApplicationConstraint(ConstraintsValue.of(application.constraints()), null);
  }

  private static Map<String, JsonNode> settings(ModelState model, Application application) {
    var options =
        model
            .charms()
            .at(application.charm().url())
            .map(CharmMetadata::options)
            .map(Map::copyOf)
            .orElse(Map.of());
    var all = new TreeMap<String, JsonNode>();
    options.forEach(
        (name, option) ->
            all.put(name, setting(option, application.wanted().settings().get(name))));
    return all;
  }

  /** A value is the user's, the charm's own, or there is none. */
  private static JsonNode setting(CharmOption option, @Nullable ConfigValue given) {
    var node = JsonNodeFactory.instance.objectNode();
    option.defaultValue().ifPresent(value -> node.set("default", WireForms.json(value)));
    node.put("description", option.description());
    node.put(
        "source", given != null ? "user" : option.defaultValue().isPresent() ? "default" : "unset");
    node.put("type", option.type().name().toLowerCase(Locale.ROOT));
    if (given != null) {
      node.set("value", WireForms.json(given));
    } else {
      option.defaultValue().ifPresent(value -> node.set("value", WireForms.json(value)));
    }
    return node;
  }

  private static ObjectNode trust(Application application) {
    boolean trusted = application.wanted().trust();
    return JsonNodeFactory.instance
        .objectNode()
        .put("default", false)
        .put("description", "Does this application have access to trusted credentials")
        .put("source", trusted ? "user" : "default")
        .put("type", "bool")
        .put("value", trusted);
  }
}
