package io.modelstate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.api.ControllerServer.Options;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that cannot be: the text says what to do, and nothing is left open. */
class StartRefusedTest {
  @TempDir Path folder;

  @Test
  void refusesAFolderInUse() {
    var data = folder.resolve("data");
    try (var server = ControllerServer.start(Folders.options(data))) {
      refused(Folders.options(data), "is in use by process", "stop it first or choose another");
      assertEquals("lab", server.name());
    }
    ControllerServer.start(Folders.options(data)).close();
  }

  @Test
  void refusesAForeignFolderAndLeavesItAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    refused(
        Folders.options(folder), "is not empty and no data folder", "choose another with --data");
    try (var files = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("thesis.txt")), files.toList());
    }
  }

  @Test
  void refusesAFileInPlaceOfAFolder() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "mine");
    refused(Folders.options(file), "is no folder; choose another with --data");
  }

  @Test
  void refusesANewerFormat() throws IOException {
    Files.writeString(folder.resolve("modelstate.format"), "2\n");
    refused(Folders.options(folder), "newer version of modelstate", "Use that version");
  }

  @Test
  void refusesABrokenKeyFile() throws IOException {
    var data = made();
    Files.writeString(data.resolve("secrets.key"), "no key");
    refused(Folders.options(data), "secrets.key does not hold a key");
    Files.delete(data.resolve("secrets.key"));
    refused(Folders.options(data), "secrets.key is missing: put it back from a backup");
  }

  @Test
  void refusesABrokenLog() throws IOException {
    var data = made();
    Files.writeString(
        data.resolve("events.db"), "no database, but long enough for a header".repeat(9));
    refused(Folders.options(data), "events.db");
  }

  @Test
  void refusesABrokenCertificate() throws IOException {
    var data = made();
    Files.writeString(data.resolve("ca.pem"), "no certificate");
    refused(Folders.options(data), "certificate");
  }

  @Test
  void refusesAPortInUse() throws IOException {
    var data = folder.resolve("data");
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      refused(
          Folders.options(data, socket.getLocalPort()),
          "cannot listen on 127.0.0.1 port " + socket.getLocalPort(),
          "choose another port with --port");
    }
    ControllerServer.start(Folders.options(data)).close();
  }

  @Test
  void refusesAnAddressThatIsNotHere() {
    var first = FirstStart.named("lab", "3.6.9");
    var options = new Options(folder.resolve("data"), "192.0.2.1", 0, first);
    refused(options, "cannot listen on 192.0.2.1");
  }

  @Test
  void refusesAnUnknownCloudAndABadName() {
    var first = FirstStart.named("lab", "3.6.9");
    var moon =
        new FirstStart(
            "lab", "moon", first.region(), "3.6.9", first.config(), first.modelDefaults(), "", "");
    var data = folder.resolve("data");
    refused(new Options(data, "127.0.0.1", 0, moon), "unknown cloud \"moon\"");
    refused(new Options(data, "127.0.0.1", 0, FirstStart.named("No Name", "3.6.9")), "No Name");
    ControllerServer.start(Folders.options(data)).close();
  }

  /** A folder that a server has made. */
  private Path made() {
    var data = folder.resolve("data");
    ControllerServer.start(Folders.options(data)).close();
    return data;
  }

  private static void refused(Options options, String... parts) {
    var refusal = assertThrows(StartRefused.class, () -> ControllerServer.start(options));
    for (var part : parts) {
      assertTrue(String.valueOf(refusal.getMessage()).contains(part), refusal::getMessage);
    }
  }
}
