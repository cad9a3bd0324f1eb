package io.modelstate.wire.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modelstate.wire.model.CommonWire.Entity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facade Spaces, version 6. */
public final class SpacesWire {
  private SpacesWire() {}

  public record ListSpacesResults(@Nullable List<Space> results) {}

  public record Space(
      String id,
      String name,
      @Nullable List<Subnet> subnets,
      @OmitNull @Nullable WireError error) {}

  public record Subnet(
      String cidr,
      @OmitEmpty String providerId,
      @OmitEmpty String providerNetworkId,
      @OmitEmpty String providerSpaceId,
      int vlanTag,
      String life,
      String spaceTag,
      @Nullable List<String> zones,
      @OmitEmpty String status) {}

  public record ShowSpaceResults(@Nullable List<ShowSpaceResult> results) {}

  public record ShowSpaceResult(
      @Nullable Space space,
      @Nullable List<String> applications,
      int machineCount,
      @OmitNull @Nullable WireError error) {}

  public record CreateSpacesParams(@Nullable List<CreateSpaceParams> spaces) {}

  public record CreateSpaceParams(
      String spaceTag,
      @Nullable List<String> cidrs,
      @JsonProperty("public") boolean isPublic,
      @OmitEmpty String providerId) {}

  public record RenameSpacesParams(@Nullable List<RenameSpaceParams> changes) {}

  public record RenameSpaceParams(String fromSpaceTag, String toSpaceTag) {}

  public record RemoveSpaceParams(@Nullable List<RemoveSpaceParam> spaceParam) {}

  public record RemoveSpaceParam(
      Entity space, @OmitEmpty boolean force, @OmitEmpty boolean dryRun) {}

  public record RemoveSpaceResults(@Nullable List<RemoveSpaceResult> results) {}

  public record RemoveSpaceResult(
      @OmitEmpty List<Entity> constraints,
      @OmitEmpty List<Entity> bindings,
      @OmitEmpty List<String> controllerSettings,
      @OmitNull @Nullable WireError error) {}

  public record MoveSubnetsParams(@Nullable List<MoveSubnetsParam> args) {}

  public record MoveSubnetsParam(@Nullable List<String> subnets, String spaceTag, boolean force) {}

  public record MoveSubnetsResults(@Nullable List<MoveSubnetsResult> results) {}

  public record MoveSubnetsResult(
      @OmitNull @Nullable List<MovedSubnet> movedSubnets,
      String newSpace,
      @OmitNull @Nullable WireError error) {}

  public record MovedSubnet(String subnet, String oldSpace, String cidr) {}
}
