package io.modelstate.cli.storage;

import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Refusal;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResult;
import io.modelstate.wire.model.StorageWire.FilesystemDetailsListResults;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResult;
import io.modelstate.wire.model.StorageWire.StorageDetailsListResults;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResult;
import io.modelstate.wire.model.StorageWire.VolumeDetailsListResults;
import io.modelstate.wire.render.Answer;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.status.Storage;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "storage",
    header = "List what units of a model have stored.",
    customSynopsis = "modelstate storage [options]",
    footer = {
      "",
      "Examples:",
      "  modelstate storage",
      "  modelstate storage --filesystem --format yaml"
    })
public final class StorageVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--filesystem", description = "Filesystems alone.")
  private boolean filesystem;

  @Option(names = "--volume", description = "Volumes alone.")
  private boolean volume;

  public StorageVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    if (filesystem && volume) {
      throw Refusal.usage("--filesystem and --volume can not be used together");
    }
    atMost(0);
    var of = model.in(session);
    var status = of.read("/status?storage=true", FullStatus.class);
    return Storage.list(
        Answer.ok(
            new FilesystemDetailsListResults(
                List.of(new FilesystemDetailsListResult(status.filesystems(), null)))),
        Answer.ok(
            new VolumeDetailsListResults(
                List.of(new VolumeDetailsListResult(status.volumes(), null)))),
        Answer.ok(
            new StorageDetailsListResults(
                List.of(new StorageDetailsListResult(status.storage(), null)))),
        kind(),
        session.viewer(of.controller()),
        format);
  }

  private Storage.Kind kind() {
    if (filesystem) {
      return Storage.Kind.FILESYSTEMS;
    }
    return volume ? Storage.Kind.VOLUMES : Storage.Kind.ALL;
  }
}
