package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class MetricsTest {
  private static final Pattern SAMPLE =
      Pattern.compile("[a-z_]+(\\{([a-z_]+=\"[^\"]*\",?)+})? [-+0-9.NaInfE]+");
  private final Client admin;

  MetricsTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void everyLineIsInPrometheusFormat() {
    var answer = admin.authorized("").get("/metrics").expect(200);
    assertTrue(answer.header("Content-Type").startsWith("text/plain"), answer.text());
    for (var line : answer.text().lines().toList()) {
      assertTrue(line.startsWith("# ") || SAMPLE.matcher(line).matches(), line);
    }
  }

  @Test
  void commandsAreCountedByKindAndOutcome() {
    double before =
        value("modelstate_commands_seconds_count{command=\"AddUser\",outcome=\"accepted\"}");
    double refused = value("modelstate_refusals_total{code=\"already exists\"}");
    double commits = value("modelstate_commit_events_sum");
    admin.user("metrics-ann");
    admin.command("{'command': 'AddUser', 'user': 'metrics-ann', 'display-name': ''}").expect(409);
    assertEquals(
        before + 1,
        value("modelstate_commands_seconds_count{command=\"AddUser\",outcome=\"accepted\"}"));
    assertTrue(
        value("modelstate_commands_seconds_count{command=\"AddUser\",outcome=\"refused\"}") > 0);
    assertTrue(value("modelstate_refusals_total{code=\"already exists\"}") > refused);
    assertTrue(value("modelstate_commit_events_sum") >= commits + 2);
    assertTrue(value("modelstate_commit_seconds_count") > 0);
  }

  @Test
  void whatThereIsIsMeasuredWhenAsked() {
    assertEquals(1, value("modelstate_ready"));
    assertEquals(0, value("modelstate_log_queue"));
    assertTrue(value("modelstate_log_position") >= admin.position() - 1.0);
    assertTrue(value("modelstate_images") >= 2);
    assertTrue(value("modelstate_models") >= 1);
  }

  @Test
  void requestsAreCountedByRouteNotByPath() {
    admin.get("/v1/models/metrics-none").expect(404);
    admin.get("/nothing/here").expect(404);
    var text = admin.get("/metrics").text();
    assertTrue(text.contains("route=\"/v1/models/{model}\",status=\"404\""), text);
    assertTrue(!text.contains("metrics-none") && !text.contains("/nothing"), text);
  }

  @Test
  void loginsAreCounted() {
    double refused = value("modelstate_logins_total{outcome=\"refused\"}");
    admin.as("metrics-nobody", "x").get("/v1/whoami").expect(401);
    assertTrue(value("modelstate_logins_total{outcome=\"refused\"}") > refused);
  }

  /** Of one sample; 0 when it is not there yet. */
  private double value(String sample) {
    return admin
        .authorized("")
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(sample + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
        .findFirst()
        .orElse(0);
  }
}
