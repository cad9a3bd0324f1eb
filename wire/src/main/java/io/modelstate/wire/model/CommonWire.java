package io.modelstate.wire.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that several facades share. */
public final class CommonWire {
  private CommonWire() {}

  public record Entity(String tag) {}

  public record Entities(@Nullable List<Entity> entities) {
    public static Entities of(String tag) {
      return new Entities(List.of(new Entity(tag)));
    }
  }

  public record ErrorResult(@OmitNull @Nullable WireError error) {
    public static final ErrorResult OK = new ErrorResult(null);
  }

  public record ErrorResults(@Nullable List<ErrorResult> results) {}

  public record StringResult(@OmitNull @Nullable WireError error, String result) {}

  public record StringResults(@Nullable List<StringResult> results) {}

  public record StringsResult(
      @OmitNull @Nullable WireError error, @OmitEmpty List<String> result) {}

  public record StringsResults(@Nullable List<StringsResult> results) {}

  public record MapResult(
      @OmitNull @Nullable WireError error, @Nullable Map<String, JsonNode> result) {}

  public record MapResults(@Nullable List<MapResult> results) {}

  /** A status with the moment it was set. */
  public record EntityStatus(
      String status, String info, @OmitEmpty Map<String, JsonNode> data, @Nullable WireTime since) {
    public static final EntityStatus NONE = new EntityStatus("", "", Map.of(), null);

    static EntityStatus orNone(@Nullable EntityStatus status) {
      return status == null ? NONE : status;
    }
  }

  public record MachineHardware(
      @OmitNull @Nullable String arch,
      @OmitNull @Nullable Long mem,
      @OmitNull @Nullable Long rootDisk,
      @OmitNull @Nullable Long cores,
      @OmitNull @Nullable Long cpuPower,
      @OmitNull @Nullable List<String> tags,
      @OmitNull @Nullable String availabilityZone,
      @OmitNull @Nullable String virtType) {}

  public record Base(String name, String channel) {}
}
