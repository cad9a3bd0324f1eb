package io.modelstate.wire.render.status;

import io.modelstate.wire.model.ClientWire.LxdProfile;
import io.modelstate.wire.model.ClientWire.MachineStatus;
import io.modelstate.wire.model.ClientWire.NetworkInterface;
import io.modelstate.wire.render.Wire;
import io.modelstate.wire.text.Fields;
import io.modelstate.wire.text.Node;

/** Machines in the tree, containers inside their hosts. */
record MachineTree(StatusTimes times) {
  Node machine(MachineStatus machine) {
    var fields =
        new Fields()
            .put("juju-status", StatusTree.machineStatus(machine.agentStatus(), times))
            .textIfAny("hostname", machine.hostname())
            .textIfAny("dns-name", machine.dnsName())
            .putIfAny("ip-addresses", Node.texts(machine.ipAddresses()))
            .textIfAny("instance-id", machine.instanceId())
            .textIfAny("display-name", machine.displayName())
            .put("machine-status", StatusTree.machineStatus(machine.instanceStatus(), times))
            .put(
                "modification-status",
                StatusTree.machineStatus(machine.modificationStatus(), times));
    StatusTree.putBase(fields, machine.base());
    var primary = machine.primaryControllerMachine();
    return fields
        .putIfAny(
            "network-interfaces",
            StatusTree.map(machine.networkInterfaces(), MachineTree::networkInterface))
        .putIfAny("containers", StatusTree.map(machine.containers(), this::machine))
        .textIfAny("constraints", machine.constraints())
        .textIfAny("hardware", machine.hardware())
        .textIfAny("controller-member-status", member(machine))
        .putIfAny("ha-primary", Node.bool(primary != null && primary))
        .putIfAny("lxd-profiles", StatusTree.map(machine.lxdProfiles(), MachineTree::profile))
        .end();
  }

  private static Node networkInterface(NetworkInterface network) {
    return new Fields()
        .put("ip-addresses", Node.texts(Wire.list(network.ipAddresses())))
        .text("mac-address", network.macAddress())
        .textIfAny("gateway", network.gateway())
        .putIfAny("dns-nameservers", Node.texts(network.dnsNameservers()))
        .textIfAny("space", network.space())
        .put("is-up", Node.bool(network.isUp()))
        .end();
  }

  /** Only machines of the controller vote. */
  private static String member(MachineStatus machine) {
    if (!Wire.list(machine.jobs()).contains("JobManageModel")) {
      return "";
    }
    if (machine.hasVote()) {
      return machine.wantsVote() ? "has-vote" : "removing-vote";
    }
    return machine.wantsVote() ? "adding-vote" : "no-vote";
  }

  private static Node profile(LxdProfile profile) {
    return new Fields()
        .put("config", StatusTree.map(profile.config(), Node::text))
        .text("description", profile.description())
        .put(
            "devices",
            StatusTree.map(profile.devices(), device -> StatusTree.map(device, Node::text)))
        .end();
  }
}
