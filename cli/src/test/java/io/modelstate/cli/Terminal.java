package io.modelstate.cli;

import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.Surroundings;
import io.modelstate.wire.store.Accounts.Account;
import io.modelstate.wire.store.ClientStore;
import io.modelstate.wire.store.Controllers.Details;
import io.modelstate.wire.store.StoredModels.StoredModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody's shell: a client store with controllers lab and lab2, and what a run prints. */
final class Terminal {
  static final String TEST_UUID = "c2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e11";
  static final String BETA_UUID = "d2f0e9a4-5d1b-4a7e-8c33-0f9d2b6a7e12";

  private final FakeController controller;
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private String input = "";

  /** What a run came to. */
  record Outcome(int exitCode, String out, String err) {}

  Terminal(FakeController controller, Path folder) {
    this.controller = controller;
    this.folder = folder;
  }

  /** Two controllers; the current model is lab:admin/test, and bob/beta is known too. */
  Terminal withLabs() {
    var store = store();
    for (var name : List.of("lab", "lab2")) {
      store.updateControllers(known -> known.with(name, details()));
      store.updateAccounts(known -> known.with(name, new Account("admin", "s", "superuser")));
    }
    store.updateControllers(known -> known.switchedTo("lab"));
    store.updateModels(
        known ->
            known.with(
                "lab",
                models ->
                    models
                        .with("admin/test", new StoredModel(TEST_UUID, "iaas"))
                        .with("bob/beta", new StoredModel(BETA_UUID, "iaas"))
                        .switchedTo("admin/test")));
    return this;
  }

  private static Details details() {
    return new Details(
        "11111111-aaaa-4bbb-8ccc-000000000001",
        List.of("127.0.0.1:17070"),
        "PEM",
        "labcloud",
        "east",
        "lxd",
        "3.6.25");
  }

  Terminal with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Terminal typing(String lines) {
    input = lines;
    return this;
  }

  ClientStore store() {
    return ClientStore.at(folder.resolve("juju"));
  }

  Outcome run(String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var around =
        new Surroundings(
            environment,
            folder,
            folder,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC),
            ZoneOffset.UTC,
            false);
    try (var session =
        new Session(around, List.of(words), store(), (details, account) -> controller)) {
      int exitCode = Main.run(session);
      return new Outcome(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
