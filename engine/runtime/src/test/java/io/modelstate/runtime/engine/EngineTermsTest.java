package io.modelstate.runtime.engine;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.registry.RegistryCommand.AddModel;
import io.modelstate.domain.controller.user.UserCommand.AddUser;
import io.modelstate.domain.model.config.ConfigCommand.SetConfig;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

/** Idempotency keys, and commands that depend on a position. */
class EngineTermsTest {
  @TempDir Path folder;
  private final MemoryEventLog log = new MemoryEventLog();
  private Instant now = Rig.NOON;
  private Rig rig;

  @BeforeEach
  void open() {
    rig = Rig.open(log, folder, () -> now).bootstrapped();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aRepeatedKeyGivesTheSameAnswerAndOneSetOfEvents() {
    var first = keyed("k", addModel("m"));
    long events = log.lastPosition();
    var second = keyed("k", addModel("m"));
    assertFalse(first.repeated());
    assertTrue(second.repeated());
    assertEquals(first.position(), second.position());
    assertEquals(first.events(), second.events());
    assertEquals(first.created(), second.created());
    assertEquals(first.warnings(), second.warnings());
    assertEquals(events, log.lastPosition());
  }

  @Test
  void anAnswerOutlivesARestart() {
    var first = keyed("k", addModel("m"));
    rig.close();
    rig = Rig.open(log, folder, () -> now);
    assertEquals(first.created(), keyed("k", addModel("m")).created());
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    keyed("k", addModel("m"));
    assertEquals(
        "idempotency key \"k\" was used for another request: take a new one",
        assertThrows(Rejected.class, () -> keyed("k", addModel("n"))).message());
  }

  @Test
  void aKeyBelongsToItsActor() {
    rig.addUser(BOB);
    keyed("k", addModel("m"));
    // Bob may not add one; he would not be told so if he were given admin's answer.
    assertThrows(Rejected.class, () -> keyed(BOB, "k", addModel("m")));
  }

  @Test
  void aRefusedCommandUsesUpNoKey() {
    rig.addModel("m");
    assertThrows(Rejected.class, () -> keyed("k", addModel("m")));
    var model = new ModelId(rig.addModel("n").uuid());
    assertFalse(keyed("k", set(model, "on")).repeated());
  }

  @Test
  void anOutcomeWithoutEventsIsRememberedToo() {
    var model = rig.addModel("m");
    keyed("a", set(model, "on"));
    var nothing = keyed("b", set(model, "on"));
    assertEquals(List.of(), nothing.events());
    keyed("c", set(model, "off"));
    assertEquals(List.of(), keyed("b", set(model, "on")).events());
    assertEquals("off", rig.config(model, "http-proxy"));
  }

  @Test
  void anAnswerIsKeptForADay() {
    var model = rig.addModel("m");
    keyed("k", set(model, "on"));
    now = now.plus(Duration.ofHours(24)).plusMillis(1);
    rig.set(model, "http-proxy", "off");
    assertFalse(keyed("k", set(model, "on")).repeated());
    assertEquals("on", rig.config(model, "http-proxy"));
  }

  @Test
  void aDryRunUsesUpNoKey() {
    var key = Terms.keyed("k", "print");
    rig.engine().preview(addModel("m"), Sender.of(ADMIN, "test"), key);
    assertFalse(keyed("k", addModel("m")).repeated());
  }

  @Test
  void manyAtOnceWithOneKeyAreCarriedOutOnce() throws InterruptedException, ExecutionException {
    long before = log.lastPosition();
    List<Future<Reply>> replies = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 32; i++) {
        replies.add(threads.submit(() -> keyed("k", addModel("m"))));
      }
    }
    int carriedOut = 0;
    for (var reply : replies) {
      assertEquals(replies.getFirst().get().created(), reply.get().created());
      carriedOut += reply.get().repeated() ? 0 : 1;
    }
    assertEquals(1, carriedOut);
    assertEquals(before + replies.getFirst().get().events().size(), log.lastPosition());
  }

  @Test
  void aKeyMustBeReadable() {
    assertThrows(Rejected.class, () -> keyed(" ", addModel("m")));
    assertThrows(Rejected.class, () -> keyed("k".repeat(201), addModel("m")));
  }

  @Test
  void aCommandOnAnUnchangedModelIsCarriedOut() {
    var model = rig.addModel("m");
    long seen = rig.set(model, "http-proxy", "a").position();
    rig.addModel("another");
    unchangedSince(seen, set(model, "b"));
    assertEquals("b", rig.config(model, "http-proxy"));
  }

  @Test
  void aCommandOnAModelThatHasChangedIsRefused() {
    var model = rig.addModel("m");
    long seen = rig.set(model, "http-proxy", "a").position();
    long last = rig.set(model, "http-proxy", "b").position();
    var refusal = assertThrows(Outdated.class, () -> unchangedSince(seen, set(model, "c")));
    assertEquals(
        "changed since position %d: the last change is at position %d; read again and decide anew"
            .formatted(seen, last),
        refusal.getMessage());
    assertEquals("b", rig.config(model, "http-proxy"));
    assertThrows(
        Outdated.class,
        () ->
            rig.engine()
                .preview(set(model, "c"), Sender.of(ADMIN, "test"), Terms.unchangedSince(seen)));
  }

  @Test
  void ofManyAtOnceOnOnePositionOneWins() throws InterruptedException {
    var model = rig.addModel("m");
    long seen = rig.set(model, "http-proxy", "a").position();
    List<Future<Reply>> replies = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        var value = "v" + i;
        replies.add(threads.submit(() -> unchangedSince(seen, set(model, value))));
      }
    }
    long won = replies.stream().filter(r -> r.state() == Future.State.SUCCESS).count();
    assertEquals(1, won);
    assertTrue(
        replies.stream()
            .filter(r -> r.state() == Future.State.FAILED)
            .allMatch(r -> r.exceptionNow() instanceof Outdated));
  }

  @Test
  void aPositionThatIsNotThereIsRefused() {
    long beyond = log.lastPosition() + 1;
    assertThrows(Rejected.class, () -> unchangedSince(beyond, addModel("m")));
    assertThrows(Rejected.class, () -> unchangedSince(-1, addModel("m")));
  }

  @Test
  void aDryRunOfAnUnknownModelIsRefusedAsTheCommandIs() {
    var command = set(new ModelId("00000000-0000-4000-8000-000000000000"), "a");
    var sender = Sender.of(ADMIN, "test");
    var dry = assertThrows(Rejected.class, () -> rig.engine().preview(command, sender));
    var real = assertThrows(Rejected.class, () -> rig.engine().execute(command, sender));
    assertEquals(real.message(), dry.message());
    assertEquals(real.code(), dry.code());
  }

  @Test
  void aSecretIsInNoAnswer() {
    var user =
        new AddUser(
            BOB,
            "",
            Optional.empty(),
            Optional.of(new io.modelstate.domain.Secret("hidden-key".getBytes())));
    keyed("k", user);
    assertFalse(log.answer(ADMIN.id(), "k").orElseThrow().reply().contains("hidden-key"));
  }

  private Reply keyed(String key, Command command) {
    return keyed(ADMIN, key, command);
  }

  private Reply keyed(UserName actor, String key, Command command) {
    var print = rig.engine().fingerprint(command.toString().getBytes());
    return rig.engine().execute(command, Sender.of(actor, "test"), Terms.keyed(key, print));
  }

  private Reply unchangedSince(long position, Command command) {
    return rig.engine().execute(command, Sender.of(ADMIN, "test"), Terms.unchangedSince(position));
  }

  private static AddModel addModel(String name) {
    return new AddModel(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        TreePMap.empty());
  }

  private static SetConfig set(ModelId model, String value) {
    return new SetConfig(
        model, TreePMap.singleton("http-proxy", ConfigValue.text(value)), List.of());
  }
}
