package io.modelstate.projections.view;

import io.modelstate.domain.SecretRef;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.name.CredentialId;
import io.modelstate.wire.model.CloudWire.CloudCredential;
import io.modelstate.wire.model.CommonWire.Entity;
import io.modelstate.wire.model.ControllerWire.CloudSpec;
import io.modelstate.wire.model.ControllerWire.CloudSpecResult;
import io.modelstate.wire.model.ControllerWire.CloudSpecResults;
import io.modelstate.wire.model.ControllerWire.HostedModelConfig;
import io.modelstate.wire.model.ControllerWire.HostedModelConfigsResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client needs to go to a cloud itself: Controller.CloudSpec and HostedModelConfigs. */
public final class HostedModelsView {
  private final Reader reader;
  private final Function<SecretRef, Map<String, String>> sealed;

  /** For superusers; credentials are shown whole. */
  public HostedModelsView(Reader reader, Function<SecretRef, Map<String, String>> sealed) {
    reader.requireSuperuser();
    this.reader = reader;
    this.sealed = sealed;
  }

  public CloudSpecResults cloudSpecs(@Nullable List<Entity> models) {
    return new CloudSpecResults(
        Refusals.each(
            models,
            tag -> new CloudSpecResult(cloudSpec(reader.readable(WireForms.model(tag))), null),
            error -> new CloudSpecResult(null, error)));
  }

  /** All models but the controller's own. */
  public HostedModelConfigsResults configs() {
    var models = new ArrayList<HostedModelConfig>();
    reader.eachModel(
        (id, model) -> {
          if (!model.details().controller()) {
            models.add(config(model));
          }
        });
    return new HostedModelConfigsResults(models.isEmpty() ? null : models);
  }

  private HostedModelConfig config(ModelState model) {
    return new HostedModelConfig(
        model.details().name(),
        WireForms.tag(model.details().owner()),
        WireForms.json(model.config()),
        cloudSpec(model),
        null);
  }

  private CloudSpec cloudSpec(ModelState model) {
    var placement = model.details().placement();
    var cloud = reader.controller().clouds().require(placement.cloud()).cloud();
    return new CloudSpec(
        cloud.type(),
        cloud.name(),
        placement.region(),
        cloud.endpoints().endpoint(),
        cloud.endpoints().identity(),
        cloud.endpoints().storage(),
        placement.credential().map(this::credential).orElse(null),
        cloud.caCertificates(),
        cloud.skipTlsVerify(),
        reader.controller().details().cloud().equals(cloud.name()));
  }

  private @Nullable CloudCredential credential(CredentialId id) {
    return reader
        .controller()
        .credentials()
        .find(id)
        .map(
            found ->
                new CloudCredential(found.authType(), sealed.apply(found.attributes()), List.of()))
        .orElse(null);
  }
}
