package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class BundleTest {
  private final Client admin;

  BundleTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void aModelComparedWithItsOwnExportShowsOnlyWhatBundlesCannotSay() {
    admin.model("bundled");
    admin.done(CommandsTest.deployment("bundled"));
    var exported =
        admin.get("/v1/models/bundled/bundle").expect(200).json().path("result").asText();
    var difference = diff(exported, "").path("result").asText();
    assertEquals(
        """
        applications:
          web:
            series:
              bundle: ""
              model: noble
            options:
              port:
                bundle: null
                model: 80
        machines:
          "0":
            series:
              bundle: ""
              model: noble
        """,
        difference);
    assertEquals(
        "{}\n",
        diff(exported.replace("default-base", "series: noble\ndefault-base"), "&how-to-page=true")
            .path("result")
            .asText());
  }

  @Test
  void refusesWhatIsNoBundleWithJujusTexts() {
    admin.model("bundled-bad");
    admin
        .post("/v1/models/bundled-bad/bundle/diff", body("applications: {}"))
        .refusesWith(422, "", "at least one application must be specified");
    admin
        .post("/v1/models/bundled-bad/bundle/diff", "{}")
        .refusesWith(400, "bad request", "bundle");
    admin
        .get("/v1/models/bundled-bad/bundle")
        .refusesWith(422, "", "nothing to export as there are no applications");
  }

  private JsonNode diff(String bundle, String query) {
    var answer =
        admin
            .post("/v1/models/bundled/bundle/diff?annotations=true" + query, body(bundle))
            .expect(200)
            .json();
    assertTrue(answer.path("warnings").isArray());
    return answer;
  }

  private static String body(String bundle) {
    return JsonNodeFactory.instance.objectNode().put("bundle", bundle).toString();
  }
}
