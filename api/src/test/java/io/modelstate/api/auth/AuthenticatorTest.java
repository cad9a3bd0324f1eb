package io.modelstate.api.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.modelstate.api.FirstStart;
import io.modelstate.domain.Command;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.Secret;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.constraints.Constraints;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Bootstrap;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.FirstCredential;
import io.modelstate.domain.controller.bootstrap.BootstrapCommand.Instance;
import io.modelstate.domain.controller.cloud.CloudDefinition;
import io.modelstate.domain.controller.user.UserCommand.AddUser;
import io.modelstate.domain.controller.user.UserCommand.DisableUser;
import io.modelstate.domain.controller.user.UserCommand.SetPassword;
import io.modelstate.domain.name.UserName;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.engine.Sender;
import io.modelstate.runtime.secret.KeyFile;
import io.modelstate.runtime.store.memory.MemoryEventLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePMap;

/** On an engine in memory, with hashes that are the passwords themselves, and counted. */
class AuthenticatorTest {
  private static final UserName ADMIN = new UserName("admin");
  private static final String HERE = "10.0.0.1";
  private static final UserName ANN = new UserName("ann");

  private final AtomicInteger hashed = new AtomicInteger();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private Engine engine;
  private Authenticator authenticator;

  @BeforeEach
  void bootstrap(@TempDir Path folder) {
    var key = folder.resolve("secrets.key");
    KeyFile.create(key);
    engine = Engine.open(new MemoryEventLog(), key, () -> now);
    send(first());
    send(new AddUser(ANN, "", Optional.of(secret("ann's")), Optional.empty()));
    authenticator = new Authenticator(engine, this::matches);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aVerifiedPasswordIsNotHashedAgain() {
    assertEquals(ADMIN, authenticator.password("admin", "first", HERE));
    assertEquals(ADMIN, authenticator.password("admin", "first", HERE));
    assertEquals(ADMIN, authenticator.password("ADMIN", "first", HERE));
    assertEquals(1, hashed.get());
  }

  @Test
  void aWrongPasswordIsNeverRemembered() {
    refused(() -> authenticator.password("admin", "wrong", HERE));
    refused(() -> authenticator.password("admin", "wrong", HERE));
    assertEquals(2, hashed.get());
  }

  @Test
  void onePersonsPasswordIsNotAnothers() {
    authenticator.password("admin", "first", HERE);
    refused(() -> authenticator.password("ann", "first", HERE));
  }

  @Test
  void aChangedPasswordForgetsTheOldOne() {
    authenticator.password("admin", "first", HERE);
    send(new SetPassword(ADMIN, secret("second")));
    refused(() -> authenticator.password("admin", "first", HERE));
    assertEquals(ADMIN, authenticator.password("admin", "second", HERE));
    send(new SetPassword(ADMIN, secret("second")));
    assertEquals(ADMIN, authenticator.password("admin", "second", HERE));
    assertEquals(4, hashed.get());
  }

  @Test
  void aTokenIsGoodForTwelveHours() {
    var token = authenticator.issue(ADMIN);
    assertEquals(now.plus(Duration.ofHours(12)), token.expires());
    now = now.plus(Duration.ofHours(12));
    assertEquals(ADMIN, authenticator.token(token.value()));
    now = now.plusMillis(1);
    refused(() -> authenticator.token(token.value()));
    assertEquals(0, hashed.get());
  }

  @Test
  void aTokenIsNoGoodOnceItsUserIsDisabled() {
    var token = authenticator.issue(ANN);
    send(new DisableUser(ANN));
    refused(() -> authenticator.token(token.value()));
    refused(() -> authenticator.token(""));
  }

  @Test
  void aHashIsCheckedWithItsOwnCost() {
    var hash = Passwords.hash("open sesame").reveal();
    assertEquals(true, Passwords.matches("open sesame", hash));
    assertEquals(false, Passwords.matches("open sesame ", hash));
    assertEquals(false, Passwords.matches("x", "plain text".getBytes(StandardCharsets.UTF_8)));
  }

  private boolean matches(String password, byte[] stored) {
    hashed.incrementAndGet();
    return password.equals(new String(stored, StandardCharsets.UTF_8));
  }

  private static void refused(Runnable login) {
    var rejected = assertThrows(Rejected.class, login::run);
    assertEquals(Rejected.Code.UNAUTHORIZED, rejected.code());
  }

  private void send(Command command) {
    engine.execute(command, Sender.of(ADMIN, "test"));
  }

  private Bootstrap first() {
    var start = FirstStart.named("lab", "3.6.9");
    return new Bootstrap(
        engine.controllerId(),
        start.name(),
        ADMIN,
        secret("first"),
        CloudDefinition.builtIn(start.cloud()).orElseThrow(),
        start.region(),
        new FirstCredential("certificate", secret("{}")),
        start.agentVersion(),
        ConfigValue.fields(Map.of("api-port", 17070L)),
        TreePMap.empty(),
        Constraints.NONE,
        Constraints.NONE,
        new Instance("10.7.0.9", "zone", "ca", 17070));
  }

  private static Secret secret(String text) {
    return new Secret(text.getBytes(StandardCharsets.UTF_8));
  }
}
