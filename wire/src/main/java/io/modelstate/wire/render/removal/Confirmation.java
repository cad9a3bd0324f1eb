package io.modelstate.wire.render.removal;

import static java.util.stream.Collectors.joining;

import io.modelstate.wire.GoQuote;
import io.modelstate.wire.model.ModelManagerWire.ModelStatus;

/** What is asked before a model is destroyed. */
final class Confirmation {
  private Confirmation() {}

  static String question(String model, ModelStatus status, boolean release) {
    var text = new StringBuilder();
    text.append("WARNING This command will destroy the %s model".formatted(GoQuote.of(model)));
    text.append(" and affect the following resources. It cannot be stopped.\n\n");
    int machines = status.hostedMachineCount();
    if (machines > 0) {
      text.append(" - %d machine%s will be destroyed\n".formatted(machines, plural(machines)));
      text.append("  - machine list: ").append(machines(status)).append('\n');
    }
    int applications = status.applicationCount();
    text.append(
        " - %d application%s will be removed\n".formatted(applications, plural(applications)));
    if (!status.applications().isEmpty()) {
      text.append("  - application list: ").append(applications(status)).append('\n');
    }
    int filesystems = status.filesystems().size();
    int volumes = status.volumes().size();
    text.append(
        " - %d filesystem%s and %d volume%s will be %s\n\n"
            .formatted(
                filesystems,
                plural(filesystems),
                volumes,
                plural(volumes),
                release ? "released" : "destroyed"));
    return text.append("To continue, enter the name of the model to be unregistered: ").toString();
  }

  private static String plural(int count) {
    return count > 1 ? "s" : "";
  }

  private static String machines(ModelStatus status) {
    return status.machines().stream()
        .map(machine -> GoQuote.of("%s (%s)".formatted(machine.id(), machine.instanceId())))
        .collect(joining(" "));
  }

  private static String applications(ModelStatus status) {
    return status.applications().stream()
        .map(application -> GoQuote.of(application.name()))
        .collect(joining(" "));
  }
}
