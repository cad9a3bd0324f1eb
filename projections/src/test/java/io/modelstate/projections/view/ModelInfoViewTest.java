package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.EVE;
import static io.modelstate.projections.view.World.KUBE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.controller.user.UserEvent.UserDisabled;
import io.modelstate.domain.model.access.AccessEvent.ModelAccessSet;
import io.modelstate.domain.model.access.ModelAccess;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResult;
import io.modelstate.wire.model.ModelManagerWire.ModelSlaInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelUserInfo;
import io.modelstate.wire.model.ModelManagerWire.SupportedFeature;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackend;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackendResult;
import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelInfoViewTest {
  private static final WireError DENIED = new WireError("permission denied", "unauthorized access");

  private final World world = World.withDev();

  @Test
  void showsItsAdminAllUsersAndTheSecretBackend() {
    var info = ModelInfoView.of(world.as(ANN), DEV);
    assertEquals(
        List.of(
            new ModelUserInfo("", "ann", "Ann A", null, "admin"),
            new ModelUserInfo("", "bob", "", null, "read")),
        info.users());
    assertEquals(List.of(), info.machines());
    assertEquals(List.of(backend("internal", "controller")), info.secretBackends());
    assertEquals(new ModelSlaInfo("unsupported", ""), info.sla());
    assertEquals("3.6.25", info.agentVersion());
    assertEquals(List.of("juju"), features(info));
    assertEquals(info, ModelInfoView.of(world.as(ADMIN), DEV));
  }

  @Test
  void showsAReaderNeitherOthersNorWhatIsInside() {
    var info = ModelInfoView.of(world.as(BOB), DEV);
    assertEquals(List.of(new ModelUserInfo("", "bob", "", null, "read")), info.users());
    assertNull(info.machines());
    assertNull(info.secretBackends());
  }

  @Test
  void showsAWriterWhatIsInsideButNotOthers() {
    var writer = world.with(DEV, new ModelAccessSet(BOB, ModelAccess.WRITE));
    var info = ModelInfoView.of(writer.as(BOB), DEV);
    assertEquals(1, Objects.requireNonNull(info.users()).size());
    assertEquals(List.of(), info.machines());
  }

  @Test
  void callsACredentialThatIsThereValid() {
    assertNull(ModelInfoView.of(world.as(ANN), DEV).cloudCredentialValidity());
    var known =
        world.with(
            new CredentialAdded(
                new CredentialId("localhost", ANN, "default"), "certificate", new SecretRef("s")));
    assertEquals(true, ModelInfoView.of(known.as(ANN), DEV).cloudCredentialValidity());
  }

  @Test
  void showsWhatIsDifferentOnKubernetes() {
    var kube = world.added(KUBE, "kube", ANN, "microk8s", "kubernetes");
    var info = ModelInfoView.of(kube.as(ANN), KUBE);
    assertEquals("caas", info.type());
    assertEquals(List.of(), info.machines());
    assertEquals(List.of(backend("kube-local", "kubernetes")), info.secretBackends());
    assertEquals(List.of("juju", "k8s-api"), features(info));
  }

  @Test
  void refusesAnUnknownModelLikeOneThatMayNotBeSeen() {
    World.assertDenied(() -> ModelInfoView.of(world.as(ADMIN), KUBE));
    World.assertDenied(() -> ModelInfoView.of(world.as(EVE), DEV));
  }

  @Test
  void answersEachTagInTurn() {
    var results =
        Objects.requireNonNull(
            ModelInfoView.of(
                    world.as(ANN),
                    List.of(
                        new Entity("model-" + KUBE), new Entity("bob"), new Entity("model-" + DEV)))
                .results());
    assertEquals(new ModelInfoResult(null, DENIED), results.get(0));
    assertEquals(
        new ModelInfoResult(null, new WireError("\"bob\" is not a valid tag", "")), results.get(1));
    assertEquals("dev", Objects.requireNonNull(results.get(2).result()).name());
  }

  @Test
  void refusesADisabledUserByName() {
    World.assertRefused(
        Rejected.Code.NONE,
        "user \"ann\" is disabled",
        () -> ModelInfoView.of(world.with(new UserDisabled(ANN)).as(ANN), DEV));
  }

  private static SecretBackendResult backend(String name, String type) {
    return new SecretBackendResult(
        new SecretBackend(name, type, null, null), "", 0, "active", "", null);
  }

  private static List<String> features(ModelInfo info) {
    return info.supportedFeatures().stream().map(SupportedFeature::name).toList();
  }
}
