package io.modelstate.cli.session;

import io.modelstate.cli.http.Http;
import io.modelstate.wire.GoQuote;
import io.modelstate.wire.render.Viewer;
import io.modelstate.wire.store.Accounts;
import io.modelstate.wire.store.Accounts.Account;
import io.modelstate.wire.store.ClientStore;
import io.modelstate.wire.store.Controllers;
import io.modelstate.wire.store.Controllers.Details;
import io.modelstate.wire.store.StoredModels;
import io.modelstate.wire.store.StoredModels.OfController;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run: the client store, the connections it opens and the model it is about. The store is read
 * once; what the run changes is seen by it at once.
 */
public final class Session implements AutoCloseable {
  private static final String NO_CONTROLLERS =
      """
      No controllers registered.

      Please either create a new controller using "juju bootstrap" or connect to
      another controller that you have been given access to using "juju register".
      """;
  private static final String NO_CURRENT_CONTROLLER =
      """
      No selected controller.

      Please use "juju switch <controller name>" to select a controller.
      """;

  /** Opens a way to a controller; nothing is sent yet. */
  public interface Connector {
    Http connect(Details details, Account account);
  }

  private final Surroundings around;
  private final List<String> words;
  private final ClientStore store;
  private final Connector connector;
  private final Map<String, Controller> open = new HashMap<>();
  private @Nullable Controllers controllers;
  private @Nullable Accounts accounts;
  private @Nullable StoredModels models;
  private @Nullable ModelRef focus;

  /** {@code words} are those of the command line. */
  public Session(Surroundings around, List<String> words, ClientStore store, Connector connector) {
    this.around = around;
    this.words = List.copyOf(words);
    this.store = store;
    this.connector = connector;
  }

  public Surroundings around() {
    return around;
  }

  public List<String> words() {
    return words;
  }

  public ClientStore store() {
    return store;
  }

  public Controllers controllers() {
    var known = controllers == null ? store.controllers() : controllers;
    controllers = known;
    return known;
  }

  public Accounts accounts() {
    var known = accounts == null ? store.accounts() : accounts;
    accounts = known;
    return known;
  }

  public StoredModels models() {
    var known = models == null ? store.models() : models;
    models = known;
    return known;
  }

  public void updateControllers(UnaryOperator<Controllers> change) {
    controllers = store.updateControllers(change);
  }

  public void updateAccounts(UnaryOperator<Accounts> change) {
    accounts = store.updateAccounts(change);
  }

  public void updateModels(String controller, UnaryOperator<OfController> change) {
    models = store.updateModels(known -> known.with(controller, change));
  }

  /** The environment decides before the store does. */
  public Optional<String> currentController() {
    var model = around.variable("JUJU_MODEL");
    int colon = model.indexOf(':');
    if (colon > 0) {
      return Optional.of(model.substring(0, colon));
    }
    var named = around.variable("JUJU_CONTROLLER");
    var current = named.isEmpty() ? controllers().currentController() : named;
    return current.isEmpty() ? Optional.empty() : Optional.of(current);
  }

  /** Qualified; of a controller. */
  public Optional<String> currentModel(String controller) {
    var current = models().of(controller).currentModel();
    return current.isEmpty() ? Optional.empty() : Optional.of(current);
  }

  /** The name of the controller to use: {@code wanted}, or the current one when that is empty. */
  public String controllerName(String wanted) {
    if (!wanted.isEmpty()) {
      return wanted;
    }
    return currentController()
        .orElseThrow(
            () ->
                Refusal.failed(
                    controllers().controllers().isEmpty()
                        ? NO_CONTROLLERS
                        : NO_CURRENT_CONTROLLER));
  }

  /** {@code wanted}, or the current one when that is empty. */
  public Controller controller(String wanted) {
    var name = controllerName(wanted);
    var known = open.get(name);
    return known == null ? open(name) : known;
  }

  private Controller open(String name) {
    var details =
        controllers()
            .find(name)
            .orElseThrow(() -> Refusal.failed("controller %s not found".formatted(name)));
    var account =
        accounts()
            .find(name)
            .orElseThrow(
                () ->
                    Refusal.failed(
                        """
                        not logged in to controller %s: accounts.yaml has no account for it.
                        For one that was made on this machine, stop it and run

                            modelstate up --name %s --reset-admin-password
                        """
                            .formatted(GoQuote.of(name), name)));
    var controller = new Controller(name, details, account, connector.connect(details, account));
    open.put(name, controller);
    return controller;
  }

  /** The model of that name, or the current one when it is empty; the run is about it from now. */
  public ModelRef model(String wanted) {
    var found = new ModelFinder(this).find(wanted);
    focus = found;
    return found;
  }

  public Optional<ModelRef> focus() {
    return Optional.ofNullable(focus);
  }

  /** Who looks at what a controller says. */
  public Viewer viewer(Controller controller) {
    return viewer(controller.name(), controller.account().user());
  }

  public Viewer viewer(String controller, String user) {
    return new Viewer(
        controller,
        user,
        currentModel(controller).orElse(null),
        around.zone(),
        around.clock().instant());
  }

  @Override
  public void close() {
    open.values().forEach(controller -> controller.http().close());
  }
}
