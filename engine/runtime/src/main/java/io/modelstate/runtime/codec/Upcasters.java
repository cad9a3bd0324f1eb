package io.modelstate.runtime.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How events of former revisions are read: one step for each revision that was left behind. */
final class Upcasters {
  static final List<Upcaster> ALL =
      List.of(
          new Upcaster("application-deployed", 1, Upcasters::withOrigin),
          new Upcaster("charm-added", 1, Upcasters::withSchemas));

  private Upcasters() {}

  /** At first only the controller's own application could be there, and its charm was a URL. */
  private static void withOrigin(ObjectNode payload) {
    var charm = payload.withObject("/charm");
    var url = charm.path("url").asText();
    int slash = url.indexOf('/');
    int dash = url.lastIndexOf('-');
    var origin = charm.putObject("origin");
    origin.put("source", "charm-hub").put("id", "").put("hash", "");
    origin.put("revision", Integer.parseInt(url.substring(dash + 1)));
    origin.set("channel", charm.remove("channel"));
    origin.put("architecture", url.substring("ch:".length(), slash));
    origin.set("base", payload.remove("base"));
    payload.put("subordinate", false).put("trust", false).put("scale", 0).put("placement", "");
    payload.putObject("settings");
    payload.putObject("storage");
    payload.putObject("devices");
  }

  /** At first nothing but its description was known of an action. */
  private static void withSchemas(ObjectNode payload) {
    var actions = payload.withObject("/metadata/actions");
    for (var action : actions.properties()) {
      var whole = payload.objectNode();
      whole.set("description", action.getValue());
      whole.putObject("schema");
      action.setValue(whole);
    }
  }
}
