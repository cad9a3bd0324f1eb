package io.modelstate.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.api.Answer;
import io.modelstate.api.Client;
import io.modelstate.api.SharedServer;
import io.modelstate.charms.Catalogue;
import io.modelstate.charms.CharmFolder;
import io.modelstate.charms.CharmRequest;
import io.modelstate.charms.KeptCharms;
import io.modelstate.charms.LiveCharms;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedServer.class)
class HubTest {
  private final Client admin;

  HubTest(Client admin) {
    this.admin = admin;
  }

  @Test
  void tellsAnybodyOfACharm() {
    var info = get("/v2/charms/info/mysql").expect(200).json();
    assertEquals("charm", info.path("type").asText());
    assertEquals("mysql", info.path("name").asText());
    var release = info.path("channel-map").get(0);
    assertEquals("8.0", release.path("channel").path("track").asText());
    assertEquals(313, release.path("revision").path("revision").asInt());
    assertTrue(
        info.at("/default-release/revision/metadata-yaml").asText().contains("mysql_client"));
  }

  @Test
  void anUnknownNameIsNotFoundInCharmhubsWords() {
    var answer = get("/v2/charms/info/nothing-such").expect(404);
    assertEquals(
        "No charm or bundle with name 'nothing-such'.",
        answer.json().at("/error-list/0/message").asText());
    get("/api/v1/charms/download/nothing_1.charm").expect(404);
    get("/api/v1/bundles/download/nothing_1.charm").expect(404);
  }

  @Test
  void findsByWordAndByType() {
    var found = get("/v2/charms/find?q=mysql").expect(200).json().path("results");
    assertTrue(found.findValuesAsText("name").contains("mysql"));
    var bundles = get("/v2/charms/find?q=&type=bundle").expect(200).json().path("results");
    assertTrue(bundles.findValuesAsText("name").contains("wiki-simple"));
    assertTrue(!bundles.findValuesAsText("type").contains("charm"));
  }

  @Test
  void theDownloadIsWhatTheAnswerSays() throws NoSuchAlgorithmException {
    var result = refresh("'name':'mysql','channel':'8.0/stable','base':" + base("22.04"));
    assertEquals("install", result.path("result").asText());
    assertEquals("8.0/stable", result.path("effective-channel").asText());
    var download = result.at("/charm/download");
    var zip = get(URI.create(download.path("url").asText()).getPath()).expect(200).bytes();
    assertEquals(download.path("size").asInt(), zip.length);
    assertEquals(
        download.path("hash-sha-256").asText(),
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip)));
    assertEquals("mysql", CharmFolder.unzipped(zip).name());
  }

  @Test
  void aBaseItDoesNotRunOnIsAnsweredWithTheReleases() {
    var result = refresh("'name':'mysql','channel':'8.0/stable','base':" + base("18.04"));
    assertEquals("error", result.path("result").asText());
    assertEquals("revision-not-found", result.at("/error/code").asText());
    assertEquals("8.0/stable", result.at("/error/extra/releases/0/channel").asText());
  }

  @Test
  void errorsOfNamesIdsAndRevisionsAreOfThatAction() {
    assertEquals(
        "name-not-found", refresh("'name':'nothing-such','base':null").at("/error/code").asText());
    assertEquals("id-not-found", refresh("'id':'x','base':null").at("/error/code").asText());
    assertEquals(
        "revision-not-found",
        refresh("'name':'mysql','revision':-2,'base':null").at("/error/code").asText());
    assertEquals(
        7, refresh("'name':'mysql','revision':7,'base':null").at("/charm/revision").asInt());
  }

  @Test
  void aBrokenRequestIsRefused() {
    post("{").expect(400);
    post("[]").expect(400);
    post("null").expect(400);
    post("{'actions':[null]}".replace('\'', '"')).expect(400);
    assertEquals(0, post("{}").expect(200).json().path("results").size());
  }

  @Test
  void anotherControllerCanAskThisOne(@TempDir Path folder) {
    var store =
        new LiveCharms(new KeptCharms(folder), admin.uri(""), admin.http(), Duration.ofSeconds(20));
    var mysql = new Catalogue().entry("mysql").orElseThrow();
    var asked = store.entry("mysql").orElseThrow();
    assertEquals(mysql.metadata().endpoints(), asked.metadata().endpoints());
    assertEquals(mysql.metadata().options(), asked.metadata().options());
    assertEquals(mysql.metadata().actions(), asked.metadata().actions());
    assertEquals(mysql.channels(), asked.channels());
    assertEquals(
        new Catalogue().resolve(CharmRequest.of("mysql")).charm(),
        store.resolve(CharmRequest.of("mysql")).charm());
    assertTrue(store.entry("nothing-such").isEmpty());
  }

  private static String base(String channel) {
    return "{'architecture':'amd64','name':'ubuntu','channel':'%s'}".formatted(channel);
  }

  private JsonNode refresh(String members) {
    var body =
        "{'context':[],'actions':[{'action':'install','instance-key':'k',%s}]}".formatted(members);
    return post(body.replace('\'', '"')).expect(200).json().path("results").get(0);
  }

  private Answer post(String body) {
    return admin.send(
        HttpRequest.newBuilder(admin.uri("/v2/charms/refresh"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private Answer get(String path) {
    return admin.send(HttpRequest.newBuilder(admin.uri(path)).GET());
  }
}
