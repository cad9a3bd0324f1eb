package io.modelstate.wire.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facade Action, version 7: what it answers where nothing runs. */
public final class ActionWire {
  private ActionWire() {}

  public record ActionsOfApplications(@OmitEmpty List<ActionsOfApplication> results) {}

  /** Actions by name, or why there are none. */
  public record ActionsOfApplication(
      @OmitEmpty String applicationTag,
      @OmitNull @Nullable Map<String, ActionSpec> actions,
      @OmitNull @Nullable WireError error) {}

  /** The parameters are a JSON schema. */
  public record ActionSpec(String description, Map<String, @Nullable Object> params) {}

  public record OperationResults(@OmitEmpty List<OperationResult> results) {}

  /** There is none; the error says so. */
  public record OperationResult(String operation, @Nullable WireError error) {
    public OperationResult(WireError error) {
      this("", error);
    }
  }

  public record ActionResults(@OmitEmpty List<ActionResult> results) {}

  /** There is none; the error says so. */
  public record ActionResult(@Nullable WireError error) {}
}
