package io.modelstate.wire.render;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.ApplicationWire.ApplicationGetConstraintsResults;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code model-constraints} and {@code constraints}: one line, an empty one when there are none.
 */
public final class ModelConstraints {
  private ModelConstraints() {}

  public static Rendered render(ConstraintsValue constraints, Format format) {
    return format == Format.TEXT
        ? Rendered.ok(constraints.constraints().text() + "\n")
        : Rendered.tree(tree(constraints), format);
  }

  public static Rendered noApplication() {
    return Rendered.refused("no application name specified");
  }

  /** Those of the application that was asked about. */
  public static Rendered ofApplication(
      ApplicationGetConstraintsResults answer, String application, Format format) {
    var results = Wire.list(answer.results());
    if (results.isEmpty()) {
      return render(ConstraintsValue.NONE, format);
    }
    var error = results.getFirst().error();
    return error == null
        ? render(results.getFirst().constraints(), format)
        : Rendered.failed(
            "unable to get constraints for %s: %s"
                .formatted(GoQuote.of(application), error.message()),
            format);
  }

  /** The members in the order in which they travel; sizes and counts stay whole numbers. */
  static Node tree(ConstraintsValue constraints) {
    var fields = new Fields();
    JsonNode members = Json.lenient().valueToTree(constraints);
    members.properties().forEach(m -> fields.put(m.getKey(), node(m.getValue())));
    return fields.end();
  }

  private static Node node(JsonNode value) {
    if (value.isIntegralNumber()) {
      return Node.whole(value.longValue());
    }
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(item -> texts.add(item.asText()));
      return Node.texts(texts);
    }
    return JsonNodes.node(value);
  }
}
