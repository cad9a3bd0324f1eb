package io.modelstate.cli.storage;

import io.modelstate.cli.http.Request;
import io.modelstate.cli.session.Formats;
import io.modelstate.cli.session.ModelOption;
import io.modelstate.cli.session.Session;
import io.modelstate.cli.session.ViewVerb;
import io.modelstate.wire.model.StorageWire.StoragePoolsResults;
import io.modelstate.wire.render.Format;
import io.modelstate.wire.render.Rendered;
import io.modelstate.wire.render.StoragePools;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "storage-pools",
    header = "List the storage pools of a model.",
    customSynopsis = "modelstate storage-pools [options]",
    footer = {"", "Examples:", "  modelstate storage-pools --provider lxd"})
public final class StoragePoolsVerb extends ViewVerb {
  @Mixin private ModelOption model = new ModelOption();

  @Option(names = "--name", paramLabel = "NAME", description = "Only these; may be repeated.")
  private List<String> names = new ArrayList<>();

  @Option(names = "--provider", paramLabel = "TYPE", description = "Only of these providers.")
  private List<String> providers = new ArrayList<>();

  public StoragePoolsVerb() {
    super(Formats.TABULAR);
  }

  @Override
  protected Rendered view(Session session, Format format) {
    atMost(0);
    var query = new ArrayList<String>();
    names.forEach(name -> query.add("name=" + Request.part(name)));
    providers.forEach(provider -> query.add("provider=" + Request.part(provider)));
    return StoragePools.render(
        model
            .in(session)
            .read("/storage-pools?" + String.join("&", query), StoragePoolsResults.class),
        format);
  }
}
