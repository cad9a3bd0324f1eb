package io.modelstate.domain.model.machine;

/**
 * Where a unit or a machine is to go, in the two parts that Juju's clients send.
 *
 * @param scope {@code #} for an existing machine, a container type for a new container, anything
 *     else leaves it to the cloud
 * @param directive a machine's id, or what the cloud understands; empty with a container type for a
 *     container on a new machine
 */
public record PlacementDirective(String scope, String directive) {
  private static final String MACHINE = "#";

  public static PlacementDirective on(String machine) {
    return new PlacementDirective(MACHINE, machine);
  }

  /** From {@code 3}, {@code lxd}, {@code lxd:3} or {@code zone=az1}. */
  public static PlacementDirective parse(String text) {
    int colon = text.indexOf(':');
    if (colon >= 0) {
      return new PlacementDirective(text.substring(0, colon), text.substring(colon + 1));
    }
    if (container(text)) {
      return new PlacementDirective(text, "");
    }
    return text.matches("[0-9]+(/[a-z]+/[0-9]+)*") ? on(text) : new PlacementDirective("", text);
  }

  public boolean onMachine() {
    return scope.equals(MACHINE);
  }

  public boolean inContainer() {
    return container(scope);
  }

  private static boolean container(String type) {
    return type.equals("lxd") || type.equals("kvm");
  }
}
