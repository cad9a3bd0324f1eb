package io.modelstate.projections.view;

import io.modelstate.domain.model.ModelRights;
import io.modelstate.domain.model.life.ModelDetails;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.domain.name.ModelId;
import io.modelstate.wire.Tag;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ModelManagerWire.ModelInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResult;
import io.modelstate.wire.model.ModelManagerWire.ModelInfoResults;
import io.modelstate.wire.model.ModelManagerWire.ModelSlaInfo;
import io.modelstate.wire.model.ModelManagerWire.SupportedFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code juju show-model}: ModelManager.ModelInfo. */
public final class ModelInfoView {
  /** What the simulated kubernetes clusters say of themselves. */
  private static final String KUBERNETES_VERSION = "1.31.0";

  private ModelInfoView() {}

  public static ModelInfoResults of(Reader reader, @Nullable List<Entity> models) {
    return new ModelInfoResults(
        Refusals.each(
            models,
            tag -> new ModelInfoResult(of(reader, WireForms.model(tag)), null),
            error -> new ModelInfoResult(null, error)));
  }

  /** Refuses one that is not there like one the reader may not see. */
  public static ModelInfo of(Reader reader, ModelId id) {
    var model = reader.readable(id);
    var details = model.details();
    var placement = details.placement();
    var credential = placement.credential();
    boolean contents = seesContents(reader.rights(model));
    return new ModelInfo(
        details.name(),
        details.type(),
        id.uuid(),
        "",
        "",
        reader.controllerUuid(),
        details.controller(),
        placement.cloudType(),
        Tag.cloud(placement.cloud()).toString(),
        placement.region(),
        credential.map(c -> Tag.credential(c).toString()).orElse(""),
        validity(reader, credential),
        WireForms.tag(details.owner()),
        WireForms.life(details.life()),
        WireForms.status(details.status()),
        ModelUsers.of(reader, id, model, ""),
        contents ? MachineInfos.of(model) : null,
        contents ? SecretBackendsView.ofModel(reader, model) : null,
        null,
        new ModelSlaInfo("unsupported", ""),
        details.agentVersion(),
        features(details));
  }

  private static boolean seesContents(ModelRights rights) {
    return rights.mayWrite() || rights.mayAdminister();
  }

  /** Simulated clouds take every credential, so one that is there is valid. */
  private static @Nullable Boolean validity(Reader reader, Optional<CredentialId> credential) {
    return credential
        .filter(id -> reader.controller().credentials().find(id).isPresent())
        .map(id -> Boolean.TRUE)
        .orElse(null);
  }

  private static List<SupportedFeature> features(ModelDetails details) {
    var features = new ArrayList<SupportedFeature>();
    features.add(
        new SupportedFeature(
            "juju", "the version of Juju used by the model", details.agentVersion()));
    if (details.caas()) {
      features.add(
          new SupportedFeature(
              "k8s-api",
              "the Kubernetes API lets charms query and manipulate the state of API objects in a"
                  + " Kubernetes cluster",
              KUBERNETES_VERSION));
    }
    return features;
  }
}
