package io.modelstate.cli.session;

import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.Names;
import io.modelstate.domain.name.UserName;
import io.modelstate.wire.ModelName;
import io.modelstate.wire.Tags;
import io.modelstate.wire.model.ModelManagerWire.ModelSummaryResults;
import io.modelstate.wire.store.StoredModels.StoredModel;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds a model by what a user calls it: {@code [controller:][owner/]model}, a UUID, or the first
 * characters of one. A model that the client store does not have is looked for on the controller,
 * whose list then replaces that of the store.
 */
public final class ModelFinder {
  private static final int UUID_PREFIX_MIN = 6;
  private static final String NO_MODEL =
      """
      No model in focus.

      Please use "juju models" to see models available to you.
      You can set current model by running "juju switch"
      or specify any other model on the command line using the "-m" option.
      """;

  private final Session session;

  public ModelFinder(Session session) {
    this.session = session;
  }

  /** Empty for the one of the environment, else the current one. */
  ModelRef find(String wanted) {
    var typed = wanted.isEmpty() ? session.around().variable("JUJU_MODEL") : wanted;
    int colon = typed.indexOf(':');
    var controller = session.controller(colon > 0 ? typed.substring(0, colon) : "");
    var model = typed.substring(colon + 1);
    if (!model.isEmpty()) {
      return find(controller, model, typed);
    }
    var current =
        session.currentModel(controller.name()).orElseThrow(() -> Refusal.failed(NO_MODEL));
    return find(controller, current, current);
  }

  private ModelRef find(Controller controller, String model, String typed) {
    var name = qualified(model, controller.account().user());
    return lookUp(controller, name)
        .map(found -> ref(controller, found, typed))
        .orElseThrow(
            () -> Refusal.failed("model %s:%s not found".formatted(controller.name(), name)));
  }

  /** In the store, then on the controller; {@code name} is qualified, or a UUID. */
  public Optional<Map.Entry<String, StoredModel>> lookUp(Controller controller, String name) {
    return known(controller.name(), name)
        .or(
            () -> {
              refresh(controller);
              return known(controller.name(), name);
            });
  }

  /** The name that the store would have for it; a whole UUID stays. */
  public static String qualified(String model, String user) {
    if (Names.validUuid(model)) {
      return model;
    }
    try {
      return ModelName.isQualified(model)
          ? ModelName.parse(model).toString()
          : new ModelName(new UserName(user), model).toString();
    } catch (Rejected e) {
      throw Refusal.failed(e.message());
    }
  }

  private static ModelRef ref(
      Controller controller, Map.Entry<String, StoredModel> found, String typed) {
    return new ModelRef(controller, found.getKey(), found.getValue().uuid(), typed);
  }

  private Optional<Map.Entry<String, StoredModel>> known(String controller, String name) {
    var models = session.models().of(controller).models();
    var named = models.get(name);
    return named == null
        ? byUuid(models, name.substring(name.indexOf('/') + 1))
        : Optional.of(Map.entry(name, named));
  }

  /** One that is the only one to start like that. */
  private static Optional<Map.Entry<String, StoredModel>> byUuid(
      Map<String, StoredModel> models, String start) {
    if (start.length() < UUID_PREFIX_MIN) {
      return Optional.empty();
    }
    var found =
        models.entrySet().stream().filter(m -> m.getValue().uuid().startsWith(start)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  public void refresh(Controller controller) {
    var answer = controller.read("/v1/models?all=true", ModelSummaryResults.class);
    replace(controller, answer);
  }

  /** The list of the store becomes that of the answer. */
  public void replace(Controller controller, ModelSummaryResults answer) {
    Map<String, StoredModel> list = new TreeMap<>();
    if (answer.results() != null) {
      for (var result : answer.results()) {
        var model = result.result();
        if (model != null) {
          var name = new ModelName(Tags.user(model.ownerTag()), model.name()).toString();
          var type = model.type().isEmpty() ? "iaas" : model.type();
          list.put(name, new StoredModel(model.uuid(), type, "master", Map.of()));
        }
      }
    }
    session.updateModels(controller.name(), known -> known.replacedBy(list));
  }
}
