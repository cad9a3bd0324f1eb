package io.modelstate.wire.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.BundleComposition;
import io.modelstate.domain.bundle.BundleDialect;
import io.modelstate.domain.bundle.BundleDiff;
import io.modelstate.domain.bundle.BundleFolder;
import io.modelstate.domain.bundle.BundlePart;
import io.modelstate.domain.bundle.BundleStore;
import io.modelstate.domain.bundle.DiffFlags;
import io.modelstate.domain.bundle.MachineMapping;
import java.util.ArrayList;
import java.util.List;

/** The command of a case, from its words to what it prints. */
record DiffCommand(BundleCase files, JsonNode model, DiffFlags flags, BundleDialect dialect) {
  /** What came out; with an error there is no text. */
  record Outcome(int exit, String text, String error, List<String> warnings) {}

  static DiffCommand of(BundleCase files, String argsFile, BundleDialect dialect) {
    var words = DiffModel.list(files.json(argsFile).path("args"), JsonNode::asText);
    return new DiffCommand(files, files.json("model.json"), new DiffWords(words).flags(), dialect);
  }

  Outcome run() {
    MachineMapping machines;
    try {
      machines = flags.checkUsage();
    } catch (Rejected e) {
      return new Outcome(2, "", e.message(), List.of());
    }
    try {
      return diff(machines);
    } catch (Rejected e) {
      return new Outcome(1, "", e.message(), List.of());
    }
  }

  private Outcome diff(MachineMapping machines) {
    var warnings = new ArrayList<>(flags.warnings());
    flags.chosenBase();
    var parts = new ArrayList<>(bundle(flags.arguments().getFirst()));
    flags.overlays().forEach(overlay -> parts.addAll(files.overlay(overlay, dialect)));
    var bundle = BundleComposition.compose(parts);
    warnings.addAll(BundleComposition.diffWarnings(bundle));
    var options =
        new BundleDiff.Options(flags.annotations(), machines, dialect, this::storeRevision);
    var diff = BundleDiff.between(bundle, DiffModel.of(model), options);
    return new Outcome(0, BundleDiffText.of(diff), "", warnings);
  }

  private int storeRevision(String charm) {
    return model.path("store-revisions").path(charm).asInt();
  }

  private List<BundlePart> bundle(String word) {
    if (files.has(word)) {
      return files.bundle(word, dialect);
    }
    BundleStore store =
        name -> {
          var entry = model.path("charmhub").path(name);
          return new BundleStore.Entry(
              entry.path("type").asText(),
              entry.path("revision").asInt(),
              files.text(entry.path("file").asText()));
        };
    var yaml = store.bundle(word);
    return BundlePart.ofBundle(yaml, new BundleYaml(), BundleFolder.remote(), dialect)
        .subList(0, 1);
  }
}
