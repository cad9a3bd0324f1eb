package io.modelstate.wire.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facade Block, version 2, and the list of blocked models of facade Controller. */
public final class BlockWire {
  private BlockWire() {}

  public record BlockResults(@OmitEmpty List<BlockResult> results) {}

  public record BlockResult(@Nullable Block result, @OmitNull @Nullable WireError error) {}

  /** Types are {@code BlockDestroy}, {@code BlockRemove} and {@code BlockChange}. */
  public record Block(String id, String tag, String type, @OmitEmpty String message) {}

  public record BlockSwitchParams(String type, @OmitEmpty String message) {}

  public record ModelBlockInfoList(@OmitEmpty List<ModelBlockInfo> models) {}

  public record ModelBlockInfo(
      String modelUuid, String name, String ownerTag, @Nullable List<String> blocks) {}
}
