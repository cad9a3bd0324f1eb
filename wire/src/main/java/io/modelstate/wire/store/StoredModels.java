package io.modelstate.wire.store;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.modelstate.wire.model.OmitEmpty;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** {@code models.yaml}: the models of each controller by qualified name, and the current ones. */
public record StoredModels(Map<String, OfController> controllers) {

  public record OfController(
      Map<String, StoredModel> models,
      @OmitEmpty String currentModel,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public static final OfController NONE = new OfController(Map.of(), "", Map.of());

    public OfController with(String name, StoredModel model) {
      var changed = new TreeMap<>(models);
      changed.put(name, model);
      return new OfController(changed, currentModel, other);
    }

    public OfController without(String name) {
      var changed = new TreeMap<>(models);
      changed.remove(name);
      return new OfController(changed, currentModel.equals(name) ? "" : currentModel, other);
    }

    /** The list of a refresh replaces the one before; the current model stays while it exists. */
    public OfController replacedBy(Map<String, StoredModel> list) {
      return new OfController(list, list.containsKey(currentModel) ? currentModel : "", other);
    }

    public OfController switchedTo(String name) {
      return new OfController(models, name, other);
    }
  }

  /** {@code type} is iaas or caas; {@code branch} is empty, or master after a refresh. */
  public record StoredModel(
      String uuid,
      String type,
      String branch,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) {
    public StoredModel(String uuid, String type) {
      this(uuid, type, "", Map.of());
    }
  }

  /** Empty when nothing is known about the controller's models. */
  public OfController of(String controller) {
    return Optional.ofNullable(controllers.get(controller)).orElse(OfController.NONE);
  }

  public StoredModels with(String controller, UnaryOperator<OfController> change) {
    var changed = new TreeMap<>(controllers);
    changed.put(controller, change.apply(of(controller)));
    return new StoredModels(changed);
  }

  public StoredModels without(String controller) {
    var changed = new TreeMap<>(controllers);
    changed.remove(controller);
    return new StoredModels(changed);
  }
}
