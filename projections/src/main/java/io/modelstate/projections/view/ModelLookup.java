package io.modelstate.projections.view;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.controller.registry.ModelRegistry;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.Names;
import io.modelstate.wire.ModelName;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds a model by what a person calls it. One that the reader may not see is not found: its name
 * alone would tell that it is there.
 */
public final class ModelLookup {
  private ModelLookup() {}

  /**
   * By UUID, by {@code owner/name}, or by bare name: the reader's own model of that name, else the
   * only one of that name the reader may see.
   */
  public static ModelId find(Reader reader, String text) {
    return named(reader, text)
        .filter(model -> visible(reader, model))
        .orElseThrow(() -> Rejected.notFound("model", text));
  }

  private static Optional<ModelId> named(Reader reader, String text) {
    if (Names.validUuid(text)) {
      return Optional.of(new ModelId(text));
    }
    var registry = reader.controller().registry();
    if (ModelName.isQualified(text)) {
      var name = ModelName.parse(text);
      return registry.find(name.owner(), name.model());
    }
    return registry.find(reader.user(), text).or(() -> onlyOne(reader, text));
  }

  private static Optional<ModelId> onlyOne(Reader reader, String name) {
    var found =
        reader.controller().registry().byId().values().stream()
            .filter(entry -> entry.name().equals(name) && visible(reader, entry.model()))
            .sorted(ModelOrder.BY_NAME)
            .toList();
    if (found.size() > 1) {
      throw Rejected.because(
          "model name \"%s\" is not unique: use one of %s"
              .formatted(
                  name,
                  found.stream()
                      .map(ModelRegistry.Entry::qualifiedName)
                      .collect(Collectors.joining(", "))));
    }
    return found.stream().map(ModelRegistry.Entry::model).findFirst();
  }

  /** {@code owner/name} of a model that is registered. */
  public static String qualifiedName(Reader reader, ModelId model) {
    var entry = reader.controller().registry().byId().get(model);
    if (entry == null) {
      throw Rejected.notFound("model", model.uuid());
    }
    return entry.qualifiedName();
  }

  private static boolean visible(Reader reader, ModelId model) {
    return reader.find(model).filter(state -> reader.rights(state).mayRead()).isPresent();
  }
}
