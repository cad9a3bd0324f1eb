package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static io.modelstate.projections.view.World.DEV;
import static io.modelstate.projections.view.World.KUBE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackend;
import io.modelstate.domain.controller.backend.BackendEvent.SecretBackendAdded;
import io.modelstate.domain.model.config.ConfigEvent.ConfigChanged;
import io.modelstate.wire.Json;
import io.modelstate.wire.model.SecretBackendsWire.SecretBackendResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;

class SecretBackendsViewTest {
  private final World world =
      World.withDev()
          .with(
              new SecretBackendAdded(
                  new SecretBackend(
                      "64a0", "myvault", "vault", new SecretRef("v"), 3_600_000_000_000L)));

  @Test
  void listsTheBuiltInBackendAndExternalOnesWithoutTheirSecrets() {
    assertEquals(
        """
        {"results":[\
        {"result":{"name":"internal","backend-type":"controller","config":{}},\
        "id":"%s","num-secrets":0,"status":"active"},\
        {"result":{"name":"myvault","backend-type":"vault","token-rotate-interval":3600000000000,\
        "config":{"endpoint":"http://v"}},"id":"64a0","num-secrets":0,"status":"active"}]}\
        """
            .formatted(World.CONTROLLER),
        list(world.as(BOB), List.of(), false));
  }

  @Test
  void revealsSecretsToSuperusersOnly() {
    assertEquals(
        """
        {"results":[\
        {"result":{"name":"myvault","backend-type":"vault","token-rotate-interval":3600000000000,\
        "config":{"endpoint":"http://v","token":"s3"}},"id":"64a0","num-secrets":0,\
        "status":"active"}]}\
        """,
        list(world.as(ADMIN), List.of("myvault"), true));
    World.assertDenied(() -> list(world.as(BOB), List.of(), true));
  }

  @Test
  void doesNotFindAnUnknownBackend() {
    World.assertRefused(
        Rejected.Code.NOT_FOUND,
        "secret backend \"nope\" not found",
        () -> list(world.as(BOB), List.of("nope"), false));
  }

  @Test
  void listsTheNamespaceOfAKubernetesModelForItsReaders() {
    var kube = world.added(KUBE, "kube", ANN, "microk8s", "kubernetes");
    assertEquals(List.of("internal", "kube-local", "myvault"), names(kube.as(ANN)));
    assertEquals(List.of("internal", "myvault"), names(kube.as(BOB)));
  }

  @Test
  void showsTheBackendAModelWasGivenBesideItsOwn() {
    var given =
        world.with(
            DEV,
            new ConfigChanged(
                TreePMap.singleton("secret-backend", ConfigValue.text("myvault")), List.of()));
    var backends = Objects.requireNonNull(ModelInfoView.of(given.as(ANN), DEV).secretBackends());
    assertEquals(
        List.of("internal", "myvault"),
        backends.stream().map(SecretBackendsViewTest::name).toList());
  }

  private static List<String> names(Reader reader) {
    var results = SecretBackendsView.of(reader, List.of(), false, ref -> Map.of()).results();
    return Objects.requireNonNull(results).stream().map(SecretBackendsViewTest::name).toList();
  }

  private static String name(SecretBackendResult result) {
    return Objects.requireNonNull(result.result()).name();
  }

  private static String list(Reader reader, List<String> names, boolean reveal) {
    return Json.write(
        SecretBackendsView.of(
            reader, names, reveal, ref -> Map.of("endpoint", "http://v", "token", "s3")));
  }
}
