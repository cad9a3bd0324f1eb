package io.modelstate.api.facade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Client;
import io.modelstate.api.OwnServer;
import io.modelstate.api.rpc.ConnectionKind;
import io.modelstate.api.rpc.Facade;
import io.modelstate.api.rpc.Right;
import io.modelstate.api.rpc.RpcClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every method against every right: who is refused, and who is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodRightsTest {
  private static final String DENIED = "permission denied";
  private static final String DISABLED = "is disabled";

  /** Whom a right lets through; of the others, those without any access cannot even connect. */
  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          "LOGIN", List.of("none", "read", "write", "admin", "superuser"),
          "READ", List.of("read", "write", "admin", "superuser"),
          "WRITE", List.of("write", "admin"),
          "WRITE-OR-SUPERUSER", List.of("write", "admin", "superuser"),
          "ADMIN", List.of("admin", "superuser"),
          "SUPERUSER", List.of("superuser"));

  /** Of a call on a watcher: there is none, and that is what it says. */
  private static final List<String> WATCHER_CALLS = List.of("Next", "Stop");

  private final OwnServer own = OwnServer.start();
  private final Client admin = own.admin();
  private final Map<String, String[]> rows = rows();
  private String model = "";

  @BeforeAll
  void makeUsers() {
    model = admin.model("rights");
    admin.user("nobody");
    for (var level : List.of("none", "read", "write", "admin", "superuser", "disabled")) {
      admin.user("r-" + level);
    }
    for (var level : List.of("read", "write", "admin")) {
      grant(level, level);
    }
    grant("disabled", "admin");
    admin.done(
        "{'command': 'GrantControllerAccess', 'user': 'r-superuser', 'access': 'superuser'}");
    admin.done(
        "{'command': 'DisableCommand', 'model': 'rights', 'command-set': 'destroy-model',"
            + " 'message': ''}");
  }

  private void grant(String user, String access) {
    admin.done(
        "{'command': 'GrantModelAccess', 'model': 'rights', 'user': 'r-%s', 'access': '%s'}",
        user, access);
  }

  @AfterAll
  void stop() {
    own.close();
  }

  @Test
  void everyMethodLetsThroughWhomItsRightNames() {
    var wrong = new ArrayList<String>();
    for (var level : List.of("none", "read", "write", "admin", "superuser")) {
      each(
          level,
          (facade, method, answer) -> {
            var right = right(facade, method);
            boolean allowed = Objects.requireNonNull(ALLOWED.get(right), right).contains(level);
            if (allowed == refused(answer, DENIED)) {
              wrong.add(
                  "%s.%s as %s (%s): %s"
                      .formatted(facade.name(), method.name(), level, right, answer));
            }
          });
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void aDisabledUserIsRefusedEverywhereOnAConnectionThatIsOpen() {
    var user = admin.as("r-disabled", Client.PASSWORD);
    var wrong = new ArrayList<String>();
    try (var controller = RpcClient.controller(user);
        var ofModel = RpcClient.model(user, model)) {
      admin.done("{'command': 'DisableUser', 'user': 'r-disabled'}");
      for (var facade : AllFacades.table().facades()) {
        for (var method : facade.methods().values()) {
          if (List.of("LOGIN", "NONE").contains(right(facade, method))) {
            continue;
          }
          var rpc = onModel(facade) ? ofModel : controller;
          var answer = ask(rpc, facade, method, "r-disabled");
          if (!refused(answer, DISABLED)) {
            wrong.add(facade.name() + "." + method.name() + ": " + answer);
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private interface Check {
    void answered(Facade facade, Facade.Method<?> method, JsonNode answer);
  }

  private void each(String level, Check check) {
    var user = admin.as("r-" + level, Client.PASSWORD);
    for (var facade : AllFacades.table().facades()) {
      boolean connects = !onModel(facade) || !level.equals("none");
      if (!facade.listed() || !connects) {
        continue;
      }
      try (var rpc = onModel(facade) ? RpcClient.model(user, model) : RpcClient.controller(user)) {
        for (var method : facade.methods().values()) {
          if (!WATCHER_CALLS.contains(method.name())) {
            check.answered(facade, method, ask(rpc, facade, method, "r-" + level));
          }
        }
      }
    }
  }

  private JsonNode ask(RpcClient rpc, Facade facade, Facade.Method<?> method, String user) {
    var row = rows.get(facade.name() + "." + method.name());
    var params = row == null ? "{}" : row[1].strip().replace("MODEL", model).replace("USER", user);
    return rpc.ask(facade.name(), facade.versions().getLast(), method.name(), params);
  }

  private String right(Facade facade, Facade.Method<?> method) {
    var row = rows.get(facade.name() + "." + method.name());
    if (row != null) {
      return row[2].strip();
    }
    return method.right() == Right.EACH ? "no row for " + method.name() : method.right().name();
  }

  private static boolean onModel(Facade facade) {
    return facade.kinds().contains(ConnectionKind.MODEL);
  }

  /** As a whole, or in the first result. */
  private static boolean refused(JsonNode answer, String text) {
    var response = answer.path("response");
    return answer.path("error").asText().contains(text)
        || response.path("error").path("message").asText().contains(text)
        || response.path("results").path(0).path("error").path("message").asText().contains(text)
        || response.path("models").path(0).path("error").path("message").asText().contains(text);
  }

  private static Map<String, String[]> rows() {
    try (var in = MethodRightsTest.class.getResourceAsStream("/rpc/each.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var rows = new TreeMap<String, String[]>();
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|"))
          .forEach(row -> rows.put(row[0].strip(), row));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
