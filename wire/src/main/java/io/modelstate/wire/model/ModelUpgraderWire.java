package io.modelstate.wire.model;

import org.jspecify.annotations.Nullable;

/** Facade ModelUpgrader, version 1. */
public final class ModelUpgraderWire {
  private ModelUpgraderWire() {}

  public record ModelParam(String modelTag) {}

  /** {@code targetVersion} is 0.0.0 when the controller is to choose. */
  public record UpgradeModelParams(
      String modelTag,
      String targetVersion,
      @OmitEmpty String agentStream,
      @OmitEmpty boolean ignoreAgentVersions,
      @OmitEmpty boolean dryRun) {}

  public record UpgradeModelResult(String chosenVersion, @OmitNull @Nullable WireError error) {}
}
