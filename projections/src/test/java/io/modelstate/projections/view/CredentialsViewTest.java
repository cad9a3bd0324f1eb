package io.modelstate.projections.view;

import static io.modelstate.projections.view.World.ADMIN;
import static io.modelstate.projections.view.World.ANN;
import static io.modelstate.projections.view.World.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.SecretRef;
import io.modelstate.domain.controller.credential.CloudCredentialEvent.CredentialAdded;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.model.CloudWire.CloudCredential;
import io.modelstate.wire.model.CloudWire.CloudCredentialArg;
import io.modelstate.wire.model.CloudWire.CredentialContent;
import io.modelstate.wire.model.CloudWire.ModelAccess;
import io.modelstate.wire.model.CloudWire.UserCloud;
import io.modelstate.wire.model.CloudWire.UserClouds;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.WireError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CredentialsViewTest {
  private static final CredentialId KEYS = new CredentialId("localhost", ANN, "default");
  private static final Map<String, String> ATTRIBUTES =
      Map.of("client-cert", "open", "client-key", "hidden", "server-cert", "open");
  private static final Map<String, String> OPEN =
      Map.of("client-cert", "open", "server-cert", "open");

  private final World world =
      World.withDev()
          .with(
              new CredentialAdded(KEYS, "certificate", new SecretRef("one")),
              new CredentialAdded(
                  new CredentialId("localhost", ADMIN, "mine"),
                  "certificate",
                  new SecretRef("two")));

  @Test
  void namesAUsersCredentialsForACloud() {
    assertEquals(List.of(KEYS), CredentialsView.ids(world.as(ANN), ANN, "localhost"));
    assertEquals(List.of(KEYS), CredentialsView.ids(world.as(ADMIN), ANN, "localhost"));
    var results =
        Objects.requireNonNull(
            CredentialsView.tags(
                    world.as(BOB),
                    new UserClouds(
                        List.of(
                            new UserCloud("user-ann", "cloud-localhost"),
                            new UserCloud("user-bob", "cloud-localhost"))))
                .results());
    assertEquals(new WireError("permission denied", "unauthorized access"), results.get(0).error());
    assertEquals(List.of(), results.get(1).result());
  }

  @Test
  void hidesWhatIsSecretUnlessAsked() {
    var hidden = view(ANN).contents(List.of(), false).results();
    assertEquals(1, hidden.size());
    var info = Objects.requireNonNull(hidden.getFirst().result());
    assertEquals(
        new CredentialContent("default", "localhost", "certificate", true, OPEN), info.content());
    assertEquals(List.of(new ModelAccess("dev", "admin")), info.models());
    var asked = List.of(new CloudCredentialArg("localhost", "default"));
    assertEquals(
        ATTRIBUTES,
        Objects.requireNonNull(
                Objects.requireNonNull(
                        view(ANN).contents(asked, true).results().getFirst().result())
                    .content())
            .attrs());
  }

  @Test
  void doesNotFindAnothersCredential() {
    var asked = List.of(new CloudCredentialArg("localhost", "default"));
    assertEquals(
        new WireError("credential \"default\" not found", "not found"),
        view(BOB).contents(asked, false).results().getFirst().error());
  }

  @Test
  void namesTheAttributesItHides() {
    var tag = List.of(new Entity("cloudcred-localhost_ann_default"));
    assertEquals(
        new CloudCredential("certificate", OPEN, List.of("client-key")),
        view(ADMIN).credentials(tag).results().getFirst().result());
    World.assertDenied(() -> view(BOB).credential(KEYS));
    World.assertRefused(
        Rejected.Code.NOT_FOUND,
        "credential \"gone\" not found",
        () -> view(ANN).credential(new CredentialId("localhost", ANN, "gone")));
  }

  @Test
  void readsBackWhatWasSealed() {
    assertEquals(ATTRIBUTES, SealedFields.open(SealedFields.seal(ATTRIBUTES).reveal()));
  }

  private CredentialsView view(UserName user) {
    return CredentialsView.of(world.as(user), ref -> ATTRIBUTES);
  }
}
