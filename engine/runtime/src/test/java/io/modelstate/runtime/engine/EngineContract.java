package io.modelstate.runtime.engine;

import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.user.UserCommand.RemoveUser;
import io.modelstate.domain.model.access.AccessCommand.GrantModelAccess;
import io.modelstate.domain.model.life.Life;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.axon.Outcome;
import io.modelstate.runtime.axon.PublishedImages;
import io.modelstate.runtime.codec.EventCodec;
import io.modelstate.runtime.log.EventLog;
import io.modelstate.runtime.log.LogVerifier;
import io.modelstate.runtime.log.Verdict;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What an engine does, whatever is under it. */
abstract class EngineContract {
  @TempDir Path folder;
  Rig rig;

  abstract EventLog openLog();

  @BeforeEach
  void open() {
    rig = Rig.open(openLog(), folder).bootstrapped();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void bootstrapMakesTheControllerAndItsModelInOneCommit() {
    var details = rig.engine().controller().details();
    assertEquals("ctl", details.name());
    assertEquals("controller", rig.model(details.controllerModel()).details().name());
    assertEquals(1, log().lastCommit().orElseThrow().number());
    assertEquals(rig.engine().controllerId(), log().rows(0, 1).getFirst().event().stream());
  }

  @Test
  void whatIsSecretIsSealedBesideTheEvents() {
    var password = rig.engine().controller().users().find(ADMIN).orElseThrow().password();
    assertEquals("hash", new String(rig.engine().reveal(password.orElseThrow())));
    log().rows(0, 1_000).forEach(row -> assertTrue(!row.event().payload().contains(":\"hash\"")));
  }

  @Test
  void aSecondBootstrapIsRefused() {
    refused(
        "controller \"ctl\" already exists",
        () -> rig.send(Bootstraps.on("localhost").named("two", rig.engine().controllerId())));
  }

  @Test
  void anythingBeforeBootstrapIsRefusedAndLeavesNothing() {
    try (var fresh = Rig.open(new MemoryEventLog(), folder)) {
      refused("the controller is not bootstrapped yet", () -> fresh.addModel("dev"));
      assertEquals(0, fresh.engine().log().lastPosition());
      fresh.bootstrapped();
      assertEquals("ctl", fresh.engine().controller().details().name());
    }
  }

  @Test
  void theFirstBootstrapMustNameThisControllersStream() {
    try (var fresh = Rig.open(new MemoryEventLog(), folder)) {
      assertThrows(
          Rejected.class, () -> fresh.send(Bootstraps.on("localhost").named("ctl", "another")));
      assertEquals(0, fresh.engine().log().lastPosition());
    }
  }

  @Test
  void aModelIsAddedConfiguredDestroyedAndItsNameIsFreeAgain() {
    var dev = rig.addModel("dev");
    rig.set(dev, "http-proxy", "http://p");
    assertEquals("http://p", rig.config(dev, "http-proxy"));
    rig.destroy(dev);
    assertEquals(Life.GONE, rig.model(dev).details().life());
    refused("unknown model: \"%s\"".formatted(dev), () -> rig.set(dev, "http-proxy", ""));
    var again = rig.addModel("dev");
    assertNotEquals(dev, again);
    assertEquals(Optional.of(again), rig.engine().controller().registry().find(ADMIN, "dev"));
  }

  @Test
  void refusedCommandsLeaveNoEvent() {
    var dev = rig.addModel("dev");
    long position = log().lastPosition();
    refused("agent-version cannot be changed", () -> rig.set(dev, "agent-version", "1.2.3"));
    refused(
        "failed to create new model: model \"dev\" for admin already exists",
        () -> rig.addModel("dev"));
    var never = new ModelId("11111111-2222-4333-8444-555555555555");
    refused("unknown model: \"%s\"".formatted(never), () -> rig.set(never, "http-proxy", ""));
    refused("model \"%s\" not found".formatted(never), () -> rig.destroy(never));
    assertEquals(position, log().lastPosition());
  }

  @Test
  void theReplyTellsThePositionOfTheLastEvent() {
    var dev = rig.addModel("dev");
    long position = log().lastPosition();
    assertEquals(position, rig.engine().images().position());
    var set = rig.set(dev, "http-proxy", "http://p");
    assertEquals(position + 1, set.position());
    assertEquals(dev.uuid(), set.events().getFirst().stream());
    var nothing = rig.set(dev, "http-proxy", "http://p");
    assertEquals(position + 1, nothing.position());
    assertEquals(0, nothing.events().size());
  }

  @Test
  void aPreviewStoresNothing() {
    var dev = rig.addModel("dev");
    long position = log().lastPosition();
    var command = new GrantModelAccess(dev, BOB, "read");
    assertThrows(Rejected.class, () -> preview(command));
    rig.addUser(BOB);
    assertEquals(1, preview(command).size());
    assertEquals(position + 1, log().lastPosition());
    assertTrue(rig.model(dev).access().of(BOB).isEmpty());
  }

  @Test
  void removingAUserFromSeveralModelsIsOneCommit() {
    rig.addUser(BOB);
    var dev = rig.addModel("dev");
    var test = rig.addModel("test");
    rig.send(new GrantModelAccess(dev, BOB, "read"));
    rig.send(new GrantModelAccess(test, BOB, "admin"));
    long before = log().lastCommit().orElseThrow().number();
    var reply = rig.send(new RemoveUser(BOB));
    var commit = log().lastCommit().orElseThrow();
    assertEquals(before + 1, commit.number());
    assertEquals(reply.events().size(), commit.lastPosition() - commit.firstPosition() + 1);
    assertTrue(rig.model(dev).access().of(BOB).isEmpty());
    assertTrue(rig.model(test).access().of(BOB).isEmpty());
    refused("user \"bob\" is permanently deleted", () -> rig.send(BOB, new RemoveUser(BOB)));
  }

  @Test
  void theImagesAreWhatAReplayFromTheFirstEventGives() {
    var dev = rig.addModel("dev");
    rig.set(dev, "http-proxy", "http://p");
    rig.destroy(rig.addModel("test"));
    var replayed = new PublishedImages();
    Replay.unverified(log(), new EventCodec()).publishTo(replayed);
    assertSameImages(replayed, rig.engine().images());
  }

  @Test
  void theHashChainsVerify() {
    rig.addModel("dev");
    assertInstanceOf(Verdict.Sound.class, LogVerifier.verify(log()));
  }

  static void assertSameImages(PublishedImages expected, PublishedImages actual) {
    assertEquals(expected.controller(), actual.controller());
    assertEquals(expected.models(), actual.models());
    assertEquals(expected.position(), actual.position());
  }

  private List<Outcome.Recorded> preview(GrantModelAccess command) {
    return rig.engine().preview(command, Sender.of(ADMIN, "test")).events();
  }

  EventLog log() {
    return rig.engine().log();
  }

  static void refused(String text, Executable command) {
    assertEquals(text, assertThrows(Rejected.class, command).message());
  }
}
