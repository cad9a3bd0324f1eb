package io.modelstate.cli.local;

import io.modelstate.api.ControllerServer;
import io.modelstate.cli.session.Session;
import io.modelstate.wire.store.Accounts.Account;
import io.modelstate.wire.store.Controllers.Details;
import io.modelstate.wire.store.StoredModels.OfController;
import io.modelstate.wire.store.StoredModels.StoredModel;
import java.util.List;
import java.util.Optional;

/** Makes a running controller known to Juju's clients on this machine, as its first user. */
final class Enrolment {
  private static final String ADMIN = "admin";
  private static final String CONTROLLER_MODEL = "admin/controller";

  private final Session session;
  private final ControllerServer server;

  Enrolment(Session session, ControllerServer server) {
    this.session = session;
    this.server = server;
  }

  /** Whether clients can log in now; the first password is known at the first start only. */
  boolean enrol(Optional<String> password) {
    var name = server.name();
    boolean same =
        session
            .controllers()
            .find(name)
            .filter(known -> known.uuid().equals(server.controllerUuid()))
            .isPresent();
    session.updateControllers(known -> known.with(name, details()).switchedTo(name));
    session.updateModels(name, known -> withControllerModel(same ? known : OfController.NONE));
    password.ifPresent(
        text ->
            session.updateAccounts(
                known -> known.with(name, new Account(ADMIN, text, "superuser"))));
    if (password.isEmpty() && !same) {
      session.updateAccounts(known -> known.without(name));
    }
    return session.accounts().find(name).isPresent();
  }

  private Details details() {
    return new Details(
            server.controllerUuid(),
            List.of(server.address()),
            server.caCertificate(),
            server.cloud(),
            server.region(),
            server.cloudType(),
            server.agentVersion())
        .withCounts(1, 1, 1);
  }

  private OfController withControllerModel(OfController known) {
    var type = server.cloudType().equals("kubernetes") ? "caas" : "iaas";
    return known.with(CONTROLLER_MODEL, new StoredModel(server.controllerModelUuid(), type));
  }
}
