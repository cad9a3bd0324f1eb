package io.modelstate.wire.render.removal;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelManagerWire.ModelFilesystemInfo;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;
import io.modelstate.wire.model.ModelManagerWire.ModelVolumeInfo;

/** Storage that would outlive its model. */
record RemainingStorage(long volumes, long filesystems) {
  static RemainingStorage of(ModelStatus status) {
    return new RemainingStorage(
        status.volumes().stream().filter(ModelVolumeInfo::detachable).count(),
        status.filesystems().stream().filter(ModelFilesystemInfo::detachable).count());
  }

  boolean isDetachable() {
    return volumes + filesystems > 0;
  }

  String advice(String model) {
    var lines =
        (volumes > 0 ? "    %d volume(s)\n".formatted(volumes) : "")
            + (filesystems > 0 ? "    %d filesystem(s)\n".formatted(filesystems) : "");
    return """
    cannot destroy model %s

    The model has persistent storage remaining:
    %s
    To destroy the storage, run the destroy-model
    command again with the "--destroy-storage" option.

    To release the storage from Juju's management
    without destroying it, use the "--release-storage"
    option instead. The storage can then be imported
    into another Juju model.

    """
        .formatted(GoQuote.of(model), lines);
  }
}
