package io.modelstate.wire.model;

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
}
