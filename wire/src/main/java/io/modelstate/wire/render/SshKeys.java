package io.modelstate.wire.render;

import io.modelstate.wire.model.CommonWire.StringsResult;
import io.modelstate.wire.model.CommonWire.StringsResults;
import java.util.ArrayList;
import java.util.List;

/** {@code ssh-keys}: the keys of a model, whole or as fingerprints; text is the only form. */
public final class SshKeys {
  private SshKeys() {}

  /** {@code model} is qualified. */
  public static Rendered render(StringsResults answer, String model) {
    var results = Wire.list(answer.results());
    var errors = Arguments.errors(results.stream().map(StringsResult::error).toList());
    if (!errors.isEmpty()) {
      return Rendered.failed(errors, Format.TEXT);
    }
    List<String> lines = new ArrayList<>(List.of("Keys used in model: " + model));
    results.forEach(result -> lines.addAll(result.result()));
    return lines.size() == 1
        ? Rendered.notice("No keys to display.")
        : Rendered.ok(String.join("\n", lines) + "\n");
  }
}
