package io.modelstate.wire.render.removal;

import io.modelstate.wire.model.ModelManagerWire.ModelFilesystemInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelMachineInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelVolumeInfo;
import io.modelstate.wire.model.WireError;
import java.util.stream.Stream;

/** What is said each time somebody looks at a model that is on its way out. */
public final class Progress {
  private static final int DOTS_MAX = 80;
  private static final String NOT_FOUND = "not found";

  private String shown = "";
  private int dots;

  /** A text that stays the same grows by a dot. */
  public String seen(ModelStatus status) {
    var text = text(status);
    if (!text.equals(shown)) {
      shown = text;
      dots = 0;
      return "\n" + text + "...";
    }
    dots++;
    return dots % DOTS_MAX == 0 ? "\n." : ".";
  }

  /** The last words: the model is gone, or nobody can tell. */
  public static String ended(WireError error) {
    return error.code().equals(NOT_FOUND)
        ? "\nModel destroyed.\n"
        : "Unable to get the model status from the API: %s.\n".formatted(error.message());
  }

  private static String text(ModelStatus status) {
    return "Waiting for model to be removed"
        + part(errors(status), "error(s)")
        + part(status.hostedMachineCount(), "machine(s)")
        + part(status.applicationCount(), "application(s)")
        + part(status.volumes().size(), "volume(s)")
        + part(status.filesystems().size(), "filesystems(s)");
  }

  private static String part(long count, String what) {
    return count > 0 ? ", %d %s".formatted(count, what) : "";
  }

  private static long errors(ModelStatus status) {
    return Stream.of(
            status.machines().stream().map(ModelMachineInfo::status),
            status.volumes().stream().map(ModelVolumeInfo::status),
            status.filesystems().stream().map(ModelFilesystemInfo::status))
        .flatMap(statuses -> statuses)
        .filter("error"::equals)
        .count();
  }
}
