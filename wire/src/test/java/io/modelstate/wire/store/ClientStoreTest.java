package io.modelstate.wire.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.wire.store.Accounts.Account;
import io.modelstate.wire.store.Controllers.Details;
import io.modelstate.wire.store.StoredModels.StoredModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientStoreTest {
  @TempDir private Path folder;

  @Test
  void isEmptyBeforeAnythingWasWritten() {
    var store = ClientStore.at(folder.resolve("none"));
    assertEquals(Map.of(), store.controllers().controllers());
    assertEquals("", store.controllers().currentController());
    assertEquals(Map.of(), store.accounts().controllers());
    assertEquals(0, store.credentials().cloud("lab").credentials().size());
    assertTrue(store.clouds().clouds().isEmpty());
  }

  @Test
  void writesWhatJujuReads() throws IOException {
    var store = ClientStore.at(folder);
    store.updateControllers(c -> c.with("lab", lab()).switchedTo("lab"));
    store.updateAccounts(a -> a.with("lab", new Account("admin", "12345", "superuser")));
    store.updateModels(
        m ->
            m.with(
                "lab",
                l -> l.with("admin/dev", new StoredModel("u-1", "iaas")).switchedTo("admin/dev")));
    assertEquals(
        """
        controllers:
          lab:
            uuid: c-1
            api-endpoints:
            - 127.0.0.1:17070
            ca-cert: |
              CERT
            cloud: localhost
            region: localhost
            type: lxd
            agent-version: 3.6.25
            controller-machine-count: 1
            active-controller-machine-count: 1
            machine-count: 3
        current-controller: lab
        """,
        Files.readString(folder.resolve("controllers.yaml")));
    assertEquals(
        """
        controllers:
          lab:
            user: admin
            password: "12345"
            last-known-access: superuser
        """,
        Files.readString(folder.resolve("accounts.yaml")));
    assertEquals(
        """
        controllers:
          lab:
            models:
              admin/dev:
                uuid: u-1
                type: iaas
                branch: ""
            current-model: admin/dev
        """,
        Files.readString(folder.resolve("models.yaml")));
  }

  private static Details lab() {
    return new Details(
            "c-1", List.of("127.0.0.1:17070"), "CERT\n", "localhost", "localhost", "lxd", "3.6.25")
        .withCounts(3, 1, 1);
  }

  @Test
  void keepsMembersItDoesNotKnow() throws IOException {
    Files.writeString(
        folder.resolve("controllers.yaml"),
        """
        controllers:
          lab:
            uuid: c-1
            api-endpoints: &a
            - 127.0.0.1:17070
            ca-cert: ''
            cloud: localhost
            proxy-config: {type: kubernetes, retries: 1200000}
          twin:
            uuid: c-2
            api-endpoints: *a
        current-controller: lab
        """);
    ClientStore.at(folder).updateControllers(c -> c.switchedTo("twin"));
    var written = Files.readString(folder.resolve("controllers.yaml"));
    assertTrue(written.contains("retries: 1200000"), written);
    var twin = ClientStore.at(folder).controllers().find("twin").orElseThrow();
    assertEquals(List.of("127.0.0.1:17070"), twin.apiEndpoints());
  }

  @Test
  void letsNobodyElseRead() throws IOException {
    ClientStore.at(folder).updateAccounts(a -> a.with("lab", new Account("bob", "secret", "")));
    var rights = Files.getPosixFilePermissions(folder.resolve("accounts.yaml"));
    assertEquals("rw-------", PosixFilePermissions.toString(rights));
  }

  @Test
  void losesNoneOfManyChangesAtOnce() {
    IntStream.range(0, 40)
        .parallel()
        .forEach(
            i ->
                ClientStore.at(folder)
                    .updateAccounts(a -> a.with("c" + i, new Account("u" + i, "", ""))));
    assertEquals(40, ClientStore.at(folder).accounts().controllers().size());
  }

  @Test
  void leavesNoTemporaryFiles() throws IOException {
    ClientStore.at(folder).updateControllers(c -> c.switchedTo("x"));
    try (var files = Files.list(folder)) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".tmp")));
    }
  }

  @Test
  void saysWhichFileCannotBeRead() throws IOException {
    Files.writeString(folder.resolve("accounts.yaml"), "controllers: [\n");
    var failure = assertThrows(StoreFailure.class, () -> ClientStore.at(folder).accounts());
    assertTrue(String.valueOf(failure.getMessage()).endsWith("accounts.yaml"));
  }

  @Test
  void isFoundWhereJujuLooks() {
    var home = Path.of("/home/bob");
    assertEquals(Path.of("/d"), ClientStore.of(Map.of("JUJU_DATA", "/d"), home).folder());
    assertEquals(Path.of("/x/juju"), ClientStore.of(Map.of("XDG_DATA_HOME", "/x"), home).folder());
    assertEquals(Path.of("/home/bob/.local/share/juju"), ClientStore.of(Map.of(), home).folder());
  }

  @Test
  void forgetsTheCurrentModelWhenItIsGone() {
    var store = ClientStore.at(folder);
    store.updateModels(
        m ->
            m.with(
                "lab",
                l -> l.with("admin/dev", new StoredModel("u", "iaas")).switchedTo("admin/dev")));
    store.updateModels(m -> m.with("lab", l -> l.without("admin/dev")));
    assertEquals("", store.models().of("lab").currentModel());
  }

  @Test
  void neverShowsASecretInAMessage() {
    assertEquals("Account[user=bob]", new Account("bob", "secret", "").toString());
  }
}
