package io.modelstate.api.rpc;

import io.modelstate.api.rpc.Facade.Method;
import io.modelstate.wire.model.AdminWire.FacadeVersions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All facades by name; every call is looked up here. */
public final class FacadeTable {
  private final Map<String, Facade> byName = new TreeMap<>();

  public FacadeTable(List<Facade> facades) {
    facades.forEach(facade -> byName.put(facade.name(), facade));
  }

  public Collection<Facade> facades() {
    return List.copyOf(byName.values());
  }

  /** What a login on such a connection is told. */
  public List<FacadeVersions> offered(ConnectionKind kind) {
    return byName.values().stream()
        .filter(facade -> facade.listed() && facade.kinds().contains(kind))
        .map(facade -> new FacadeVersions(facade.name(), facade.versions()))
        .toList();
  }

  /** Refuses what is not there, as Juju does. */
  Method<?> find(ConnectionKind kind, String name, int version, String method) {
    var facade = byName.get(name);
    if (facade == null) {
      throw RpcFailure.unknownFacade(name);
    }
    if (!facade.kinds().contains(kind)) {
      throw RpcFailure.wrongKind(name, kind);
    }
    if (!facade.versions().contains(version)) {
      throw facade.listed() ? RpcFailure.unknownVersion(name, version) : RpcFailure.oldClient();
    }
    var found = facade.methods().get(method);
    if (found == null || version < found.since()) {
      throw RpcFailure.unknownMethod(name, version, method);
    }
    return found;
  }
}
