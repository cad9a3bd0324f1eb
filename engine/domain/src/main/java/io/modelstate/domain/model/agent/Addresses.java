package io.modelstate.domain.model.agent;

/**
 * Addresses and instances of a model's simulated machines: the same for the same names, in every
 * run.
 */
record Addresses(String modelUuid, String modelName) {
  private static final int UUID_TAIL = 6;
  private static final int OCTET = 250;
  private static final int CONTAINERS_FROM = 100;

  /** {@code juju-1a2b3c-0-lxd-1}. */
  String instance(String machine) {
    return "juju-%s-%s"
        .formatted(modelUuid.substring(modelUuid.length() - UUID_TAIL), machine.replace('/', '-'));
  }

  /** In a network of the model's own; machines count up in it, containers are above them. */
  String ofMachine(String machine) {
    return machine.indexOf('/') < 0
        ? address(Integer.parseInt(machine))
        : address(CONTAINERS_FROM * OCTET + spread(machine));
  }

  /** A pod's: in one network for all models. */
  String ofUnit(String unit) {
    return address(1, spread(modelName + ' ' + unit));
  }

  private String address(int number) {
    return address(2 + Math.floorMod(modelName.hashCode(), OCTET), number);
  }

  private static String address(int network, int number) {
    return "10.%d.%d.%d".formatted(network, number / OCTET % OCTET, 2 + number % OCTET);
  }

  private static int spread(String name) {
    return Math.floorMod(name.hashCode(), CONTAINERS_FROM * OCTET);
  }
}
