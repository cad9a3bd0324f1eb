package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Long lists come in pages, and a page says where the next one is. */
@ExtendWith(SharedServer.class)
class PagesTest {
  private static final Pattern NEXT = Pattern.compile("<(/.*)>; rel=\"next\"");
  private final Client admin;

  PagesTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void modelsArePagedInTheOrderOfTheList() {
    admin.model("page-b");
    admin.model("page-a");
    admin.model("page-c");
    var whole = names(admin.get("/v1/models"), PagesTest::model);
    assertTrue(whole.containsAll(List.of("page-a", "page-b", "page-c")));
    assertEquals(whole, follow("/v1/models?all=true&limit=2", PagesTest::model));
    assertEquals(whole, follow("/v1/models?limit=1", PagesTest::model));
  }

  @Test
  void usersArePagedToo() {
    admin.done("{'command': 'AddUser', 'user': 'Page-B', 'display-name': ''}");
    admin.done("{'command': 'AddUser', 'user': 'page-a', 'display-name': ''}");
    var whole = names(admin.get("/v1/users"), PagesTest::user);
    assertEquals(whole, follow("/v1/users?limit=1", PagesTest::user));
  }

  @Test
  void aPageBeginsAfterANameThatIsGone() {
    admin.model("page-m");
    var rest = names(admin.get("/v1/models?limit=1&after=admin/page-l"), PagesTest::model);
    assertEquals(List.of("page-m"), rest);
  }

  @Test
  void theLastPageHasNoNext() {
    assertEquals("", admin.get("/v1/models").header("Link"));
    assertEquals("", admin.get("/v1/models?after=zoe/zzz").header("Link"));
  }

  @Test
  void aTextHasPagesAsWell() {
    admin.model("page-x");
    var answer = admin.get("/v1/models?limit=1&format=yaml");
    assertTrue(answer.header("Link").contains("format=yaml"), answer.header("Link"));
  }

  private List<String> follow(String first, Function<JsonNode, String> name) {
    var all = new ArrayList<String>();
    var path = first;
    while (!path.isEmpty()) {
      var answer = admin.get(path).expect(200);
      all.addAll(names(answer, name));
      var next = NEXT.matcher(answer.header("Link"));
      path = next.matches() ? next.group(1) : "";
    }
    return all;
  }

  private static List<String> names(Answer answer, Function<JsonNode, String> name) {
    var names = new ArrayList<String>();
    answer.json().path("results").forEach(entry -> names.add(name.apply(entry.path("result"))));
    return names;
  }

  private static String model(JsonNode entry) {
    return entry.path("name").asText();
  }

  private static String user(JsonNode entry) {
    return entry.path("username").asText();
  }
}
