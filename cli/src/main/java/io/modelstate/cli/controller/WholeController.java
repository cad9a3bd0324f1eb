package io.modelstate.cli.controller;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.cli.session.Controller;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.Answer;

/** Everything about a controller in one answer; each part came to a value or an error. */
record WholeController(JsonNode parts) {

  static WholeController ask(Controller controller) {
    return new WholeController(controller.tree("/v1/controller"));
  }

  <T> Answer<T> part(String name, Class<T> type) {
    var part = parts.path(name);
    var error = part.path("error");
    if (error.isTextual()) {
      return Answer.failed(new WireError(error.asText(), part.path("code").asText("")));
    }
    return error.isObject()
        ? Answer.failed(
            new WireError(error.path("message").asText(), error.path("code").asText("")))
        : Answer.ok(Json.read(part, type));
  }

  /** A part that is a bare text, as the member {@code member} of what the call answers. */
  <T> Answer<T> text(String name, String member, Class<T> type) {
    var part = parts.path(name);
    return part.isTextual()
        ? Answer.ok(
            Json.read(Json.lenient().createObjectNode().put(member, part.textValue()), type))
        : part(name, type);
  }

  String plain(String name) {
    return parts.path(name).asText("");
  }
}
