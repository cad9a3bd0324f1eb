package io.modelstate.domain.model.agent;

import io.modelstate.domain.config.ConfigValue;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.agent.CloudPlan.Stage;
import io.modelstate.domain.model.agent.CloudPlan.Step;
import io.modelstate.domain.model.agent.Observation.StorageConnected;
import io.modelstate.domain.model.agent.Observation.StorageDestroyed;
import io.modelstate.domain.model.agent.Observation.StorageDisconnected;
import io.modelstate.domain.model.agent.Observation.StorageMade;
import io.modelstate.domain.model.storage.StorageAttachment;
import io.modelstate.domain.model.storage.StorageInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a cloud that does all it is asked would say of a model's storage next. */
public final class StorageWork {
  private final ModelState state;

  StorageWork(ModelState state) {
    this.state = state;
  }

  /** All that is due. Once it is said and nothing else happens, there is nothing more to say. */
  public static List<Observation> of(ModelState state) {
    var work = new StorageWork(state);
    return state.storage().byId().values().stream()
        .flatMap(instance -> work.next(instance).stream())
        .flatMap(step -> step.observations().stream())
        .toList();
  }

  List<Step> next(StorageInstance instance) {
    var subject = new Subject.OfStorage(instance.id());
    if (!instance.life().alive() && instance.attachments().isEmpty()) {
      return List.of(
          new Step(subject, Stage.DESTROY, List.of(new StorageDestroyed(instance.id()))));
    }
    var leaving = new ArrayList<Observation>();
    var coming = new ArrayList<Observation>();
    for (var entry : instance.attachments().entrySet()) {
      var attachment = entry.getValue();
      if (!attachment.life().alive()) {
        leaving.add(new StorageDisconnected(instance.id(), entry.getKey()));
      } else if (!attachment.attached() && ready(entry.getKey())) {
        coming.addAll(attach(instance, entry.getKey(), attachment));
      }
    }
    return Stream.of(
            new Step(subject, Stage.DETACH, leaving), new Step(subject, Stage.ATTACH, coming))
        .filter(step -> !step.observations().isEmpty())
        .toList();
  }

  private List<Observation> attach(
      StorageInstance instance, String unit, StorageAttachment attachment) {
    var providerId = instance.provisioned() ? instance.providerId() : invented(instance);
    var connected =
        new StorageConnected(instance.id(), unit, location(instance, attachment, providerId));
    return instance.provisioned()
        ? List.of(connected)
        : List.of(new StorageMade(instance.id(), providerId, instance.sizeMib()), connected);
  }

  /** Whether the unit's machine runs. */
  private boolean ready(String name) {
    var unit = state.units().byName().get(name);
    if (unit == null) {
      return false;
    }
    var machine = state.machines().byId().get(unit.machine());
    return machine == null ? unit.machine().isEmpty() : !machine.instance().isEmpty();
  }

  /** The same for the same storage at any time, as no other of the model has. */
  private String invented(StorageInstance instance) {
    boolean volume = instance.filesystem().isEmpty();
    var tag =
        (volume ? "volume-" + instance.volume() : "filesystem-" + instance.filesystem())
            .replace('/', '-');
    return instance.detachable() ? "juju-%s-%s".formatted(model(), tag) : tag;
  }

  private String model() {
    var uuid = state.config().get("uuid") instanceof ConfigValue.Text(var text) ? text : "";
    return uuid.substring(Math.max(0, uuid.length() - 6));
  }

  private static String location(
      StorageInstance instance, StorageAttachment attachment, String providerId) {
    return instance.filesystem().isEmpty()
        ? "/dev/disk/by-id/" + providerId
        : attachment.location();
  }
}
