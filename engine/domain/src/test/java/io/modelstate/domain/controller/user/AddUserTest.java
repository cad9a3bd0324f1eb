package io.modelstate.domain.controller.user;

import static io.modelstate.domain.ControllerSpec.given;
import static io.modelstate.domain.Lab.ADMIN;
import static io.modelstate.domain.Lab.BOB;
import static io.modelstate.domain.Lab.MODEL;
import static io.modelstate.domain.Lab.access;
import static io.modelstate.domain.Lab.disabled;
import static io.modelstate.domain.Lab.user;
import static io.modelstate.domain.Rejected.Code.ALREADY_EXISTS;
import static io.modelstate.domain.Rejected.Code.NONE;
import static io.modelstate.domain.Rejected.Code.OPERATION_BLOCKED;
import static io.modelstate.domain.Rejected.Code.UNAUTHORIZED;
import static io.modelstate.domain.World.IDS;
import static io.modelstate.domain.World.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.modelstate.domain.Bootstraps;
import io.modelstate.domain.Decision.OtherStream;
import io.modelstate.domain.Secret;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.user.UserCommand.AddUser;
import io.modelstate.domain.controller.user.UserEvent.ControllerAccessSet;
import io.modelstate.domain.controller.user.UserEvent.PasswordSet;
import io.modelstate.domain.controller.user.UserEvent.RegistrationKeySet;
import io.modelstate.domain.controller.user.UserEvent.UserAdded;
import io.modelstate.domain.controller.user.UserEvent.UserRemoved;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessRemoved;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.model.block.BlockType;
import io.modelstate.domain.name.UserName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddUserTest {
  private static final UserName ANN = new UserName("Ann");
  private static final Secret KEY = new Secret(new byte[] {1, 2, 3});

  @Test
  void addsAUserWithoutAPassword() {
    given()
        .when(new AddUser(ANN, "Ann A.", Optional.empty(), Optional.empty()))
        .then(new UserAdded(ANN, "Ann A.", ADMIN, NOW))
        .seals(Map.of());
  }

  @Test
  void sealsThePassword() {
    var ref = new SecretRef(IDS.uuid(0));
    given()
        .when(new AddUser(ANN, "", Optional.of(Bootstraps.PASSWORD), Optional.of(KEY)))
        .then(new UserAdded(ANN, "", ADMIN, NOW), new PasswordSet(ANN, ref))
        .seals(Map.of(ref, Bootstraps.PASSWORD));
  }

  @Test
  void sealsTheKeyToRegisterWith() {
    var ref = new SecretRef(IDS.uuid(0));
    given()
        .when(new AddUser(ANN, "", Optional.empty(), Optional.of(KEY)))
        .then(new UserAdded(ANN, "", ADMIN, NOW), new RegistrationKeySet(ANN, ref))
        .seals(Map.of(ref, KEY));
  }

  @Test
  void theFirstPasswordUsesTheKeyUp() {
    var ref = new SecretRef(IDS.uuid(0));
    var waiting = Users.EMPTY.evolve(user(ANN)).evolve(new RegistrationKeySet(ANN, ref));
    assertEquals(Optional.of(ref), waiting.find(ANN).flatMap(User::registrationKey));
    var registered = waiting.evolve(new PasswordSet(ANN, ref));
    assertEquals(Optional.empty(), registered.find(ANN).flatMap(User::registrationKey));
    var removed = waiting.evolve(new UserRemoved(ANN)).byKey().get(ANN.key());
    assertEquals(Optional.empty(), removed.registrationKey());
  }

  @Test
  void aNewUserMayLogInToTheControllerAndNothingElse() {
    var users = Users.EMPTY.evolve(user(ANN));
    assertEquals(Optional.of(ControllerAccess.LOGIN), users.access(new UserName("ann")));
  }

  @Test
  void aDeletedNameStartsAfresh() {
    given(new ControllerAccessSet(BOB, ControllerAccess.SUPERUSER), new UserRemoved(BOB))
        .when(add(BOB))
        .then(new UserAdded(BOB, "", ADMIN, NOW));
    var users =
        Users.EMPTY
            .evolve(user(BOB))
            .evolve(new ControllerAccessSet(BOB, ControllerAccess.SUPERUSER))
            .evolve(new UserRemoved(BOB))
            .evolve(user(BOB));
    assertFalse(users.superuser(BOB));
  }

  @Test
  void accessThatOutlivedAFormerUserOfThatNameGoes() {
    given(new UserRemoved(BOB))
        .withModel(access(BOB, ModelAccess.ADMIN))
        .when(add(BOB))
        .thenHere(new UserAdded(BOB, "", ADMIN, NOW))
        .thenBeside(new OtherStream(MODEL, 2, List.of(new ModelAccessRemoved(BOB))));
  }

  @Test
  void refusesABadName() {
    for (var name : List.of("b", "bob_k", ".bob", "bob@ext", "")) {
      given()
          .when(add(new UserName(name)))
          .refuses(NONE, "failed to create user: invalid user name \"%s\"".formatted(name));
    }
  }

  @Test
  void refusesANameInUseAlsoInOtherCase() {
    given()
        .when(add(new UserName("BOB")))
        .refuses(ALREADY_EXISTS, "failed to create user: user BOB already exists");
  }

  @Test
  void theBlockComesBeforeTheRight() {
    given()
        .controllerModelHad(disabled(BlockType.ALL, "no users"))
        .as(BOB)
        .when(add(ANN))
        .refuses(OPERATION_BLOCKED, "no users");
    given().as(BOB).when(add(ANN)).refuses(UNAUTHORIZED, "permission denied");
  }

  private static AddUser add(UserName user) {
    return new AddUser(user, "", Optional.empty(), Optional.empty());
  }
}
