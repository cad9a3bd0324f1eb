package io.modelstate.wire.render;

import io.modelstate.domain.name.Names;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResult;
import io.modelstate.wire.model.ApplicationWire.ApplicationInfoResults;
import io.modelstate.wire.model.ApplicationWire.ApplicationResult;
import io.modelstate.wire.model.ClientWire.ExposedEndpoint;
import io.modelstate.wire.render.status.OperatingSystem;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code show-application}: applications by name; any error and nothing is shown. */
public final class ShowApplication {
  private ShowApplication() {}

  /** What is wrong with the names, before anything is asked. */
  public static Optional<Rendered> refused(List<String> names) {
    return Arguments.refused(names, Names::validApplication, "application");
  }

  public static Rendered render(ApplicationInfoResults answer, Format format) {
    var results = Wire.list(answer.results());
    var errors = Arguments.errors(results.stream().map(ApplicationInfoResult::error).toList());
    if (!errors.isEmpty()) {
      return Rendered.failed(errors, format.asTree());
    }
    Map<String, Node> applications = new LinkedHashMap<>();
    for (var result : results) {
      if (result.result() != null) {
        var name = Tags.parse(result.result().tag(), TagKind.APPLICATION).id();
        applications.put(name, entry(result.result(), format.asTree()));
      }
    }
    return Rendered.tree(Node.map(applications), format.asTree());
  }

  private static Node entry(ApplicationResult application, Format format) {
    var fields =
        new Fields()
            .textIfAny("charm", application.charm())
            .textIfAny("base", OperatingSystem.text(application.base()))
            .textIfAny("channel", application.channel());
    var constraints = application.constraints();
    if (format == Format.JSON || !constraints.equals(ConstraintsValue.NONE)) {
      fields.put("constraints", ModelConstraints.tree(constraints));
    }
    return fields
        .put("principal", Node.bool(application.principal()))
        .put("exposed", Node.bool(application.exposed()))
        .putIfAny("exposed-endpoints", exposed(application.exposedEndpoints()))
        .put("remote", Node.bool(application.remote()))
        .textIfAny("life", application.life())
        .putIfAny("endpoint-bindings", bindings(application.endpointBindings()))
        .end();
  }

  private static Node exposed(Map<String, ExposedEndpoint> endpoints) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    endpoints.forEach(
        (name, endpoint) ->
            nodes.put(
                name,
                new Fields()
                    .putIfAny("expose-to-spaces", Node.texts(endpoint.exposeToSpaces()))
                    .putIfAny("expose-to-cidrs", Node.texts(endpoint.exposeToCidrs()))
                    .end()));
    return Node.map(nodes);
  }

  private static Node bindings(Map<String, String> bindings) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    bindings.forEach((endpoint, space) -> nodes.put(endpoint, Node.text(space)));
    return Node.map(nodes);
  }
}
