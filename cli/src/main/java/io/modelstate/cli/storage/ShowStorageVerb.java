package io.modelstate.cli.storage;

import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.TagKind;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ClientWire.FullStatus;
import io.modelstate.wire.model.StorageWire.StorageDetailsResult;
import io.modelstate.wire.model.StorageWire.StorageDetailsResults;
import io.modelstate.wire.model.WireError;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.status.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show-storage",
    header = "Show storage in full.",
    customSynopsis = "modelstate show-storage [options] <storage> [...]",
    footer = {"", "Examples:", "  modelstate show-storage pgdata/0"})
public final class ShowStorageVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  public ShowStorageVerb() {
    super(Formats.YAML);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    return Storage.refused(words(), format).orElseGet(() -> shown(session, format));
  }

  private Rendered shown(Session session, Format format) {
    var of = model.in(session);
    var status = of.read("/status?storage=true", FullStatus.class);
    var results = words().stream().map(id -> result(status, id)).toList();
    return Storage.show(
        new StorageDetailsResults(results), session.viewer(of.controller()), format);
  }

  private static StorageDetailsResult result(FullStatus status, String id) {
    return status.storage().stream()
        .filter(storage -> Tags.parse(storage.storageTag(), TagKind.STORAGE).id().equals(id))
        .findFirst()
        .map(storage -> new StorageDetailsResult(storage, null))
        .orElseGet(
            () ->
                new StorageDetailsResult(
                    null,
                    new WireError(
                        "storage instance %s not found".formatted(GoQuote.of(id)), "not found")));
  }
}
