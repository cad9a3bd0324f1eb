package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.ConstraintsValue;
import io.modelstate.wire.model.ClientWire.ExposedEndpoint;
import io.modelstate.wire.model.CommonWire.Base;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade Application, version 22: what it answers about applications and units. */
public final class ApplicationWire {
  private ApplicationWire() {}

  public record ApplicationInfoResults(@Nullable List<ApplicationInfoResult> results) {}

  public record ApplicationInfoResult(
      @OmitNull @Nullable ApplicationResult result, @OmitNull @Nullable WireError error) {}

  /** {@code charm} is a name, or the whole URL of a local charm. */
  public record ApplicationResult(
      String tag,
      @OmitEmpty String charm,
      @OmitNull @Nullable Base base,
      @OmitEmpty String channel,
      ConstraintsValue constraints,
      boolean principal,
      boolean exposed,
      boolean remote,
      String life,
      @OmitEmpty Map<String, String> endpointBindings,
      @OmitEmpty Map<String, ExposedEndpoint> exposedEndpoints) {
    public ApplicationResult {
      constraints = orNone(constraints);
    }
  }

  private static ConstraintsValue orNone(@Nullable ConstraintsValue constraints) {
    return constraints == null ? ConstraintsValue.NONE : constraints;
  }

  public record UnitInfoResults(@Nullable List<UnitInfoResult> results) {}

  public record UnitInfoResult(
      @OmitNull @Nullable UnitResult result, @OmitNull @Nullable WireError error) {}

  public record UnitResult(
      String tag,
      String workloadVersion,
      @OmitEmpty String machine,
      @Nullable List<String> openedPorts,
      @OmitEmpty String publicAddress,
      String charm,
      @OmitEmpty boolean leader,
      @OmitEmpty String life,
      @OmitEmpty List<EndpointRelationData> relationData,
      @OmitEmpty String providerId,
      @OmitEmpty String address) {}

  /** The settings of the application at the other end, and by unit those of the units. */
  public record EndpointRelationData(
      int relationId,
      String endpoint,
      boolean crossModel,
      String relatedEndpoint,
      @JsonProperty("ApplicationData") @Nullable Map<String, JsonNode> applicationData,
      @Nullable Map<String, RelationData> unitRelationData) {}

  public record RelationData(
      @JsonProperty("InScope") boolean inScope,
      @JsonProperty("UnitData") @Nullable Map<String, JsonNode> unitData) {}

  public record ApplicationGet(String application, String branch) {}

  /** Each setting is a map: value, default, source, type and description. */
  public record ApplicationGetResults(
      String application,
      String charm,
      @Nullable Map<String, JsonNode> config,
      @OmitEmpty Map<String, JsonNode> applicationConfig,
      ConstraintsValue constraints,
      @Nullable Base base,
      String channel,
      @OmitEmpty Map<String, String> endpointBindings) {
    public ApplicationGetResults {
      constraints = orNone(constraints);
    }
  }

  public record ApplicationGetConstraintsResults(@Nullable List<ApplicationConstraint> results) {}

  public record ApplicationConstraint(
      ConstraintsValue constraints, @OmitNull @Nullable WireError error) {
    public ApplicationConstraint {
      constraints = orNone(constraints);
    }
  }
}
