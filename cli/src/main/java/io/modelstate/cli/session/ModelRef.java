package io.modelstate.cli.session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A model as the client store knows it.
 *
 * @param name qualified
 * @param typed as the user named it; the qualified name of the current model
 */
public record ModelRef(Controller controller, String name, String uuid, String typed) {

  /** A path below the model's own. */
  public String path(String below) {
    return "/v1/models/" + uuid + below;
  }

  public <T> T read(String below, Class<T> type) {
    return controller.read(path(below), type);
  }

  public JsonNode tree(String below) {
    return controller.tree(path(below));
  }

  /** Without the owner. */
  public String shortName() {
    return name.substring(name.indexOf('/') + 1);
  }
}
