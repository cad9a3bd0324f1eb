package io.modelstate.api.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.modelstate.api.auth.Slowed;
import io.modelstate.api.rpc.Facade.Method;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.name.ModelId;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.runtime.log.StoreFailure;
import io.modelstate.runtime.log.Unavailable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client's connection: who logged in, its watchers, and how its requests are answered. */
public final class RpcConnection implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(RpcConnection.class.getName());
  private static final String BAD_REQUEST = "bad request";

  private final RpcServices services;
  private final Optional<ModelId> model;
  private final Peer peer;
  private final Watchers watchers = new Watchers();
  private volatile @Nullable Login login;

  RpcConnection(RpcServices services, Optional<ModelId> model, Peer peer) {
    this.services = services;
    this.model = model;
    this.peer = peer;
  }

  /**
   * Answers one message; called on many threads at once.
   *
   * @throws JsonProcessingException when it is no JSON: the connection is of no use any more
   */
  String answer(String message, Runnable parked) throws JsonProcessingException {
    var request = parsed(message);
    long id = request.requestId();
    if (id == 0) {
      return RpcReply.failure(id, "request-id missing or zero", BAD_REQUEST);
    }
    try {
      return RpcReply.success(id, respond(request, parked));
    } catch (RpcFailure failure) {
      return RpcReply.failure(id, failure.message(), failure.code(), failure.info());
    } catch (Rejected rejected) {
      return RpcReply.failure(id, rejected.message(), rejected.code().text());
    } catch (Unavailable unavailable) {
      return RpcReply.failure(id, String.valueOf(unavailable.getMessage()), "try again");
    } catch (Slowed slowed) {
      return RpcReply.failure(id, String.valueOf(slowed.getMessage()), "try again");
    } catch (StoreFailure failure) {
      return RpcReply.failure(id, String.valueOf(failure.getMessage()), "");
    } catch (JsonProcessingException malformed) {
      return RpcReply.failure(id, "json: " + malformed.getOriginalMessage(), BAD_REQUEST);
    } catch (RuntimeException fault) {
      return RpcReply.failure(id, logged(request, fault), "");
    }
  }

  /** JSON that does not fit the message's shape still leaves the connection usable. */
  private static RpcRequest parsed(String message) throws JsonProcessingException {
    try {
      return RpcJson.request(message);
    } catch (JsonMappingException wrongShape) {
      return new RpcRequest(0, "", 0, "", "", null);
    }
  }

  private Object respond(RpcRequest request, Runnable parked) throws JsonProcessingException {
    requireModel();
    var method = method(request);
    return call(method, request, new Call(this, request.version(), request.id(), parked));
  }

  private static <P> Object call(Method<P> method, RpcRequest request, Call call)
      throws JsonProcessingException {
    return method.action().answer(call, RpcJson.params(request.params(), method.params()));
  }

  /** A connection to an unknown model opens; then every call on it fails. */
  private void requireModel() {
    if (model.isPresent() && !known(model.get())) {
      throw new Rejected(
          Rejected.Code.MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(model.get()));
    }
  }

  private boolean known(ModelId id) {
    return engine().controller().registry().byId().containsKey(id);
  }

  private Method<?> method(RpcRequest request) {
    if (login == null && !request.type().equals("Admin")) {
      throw RpcFailure.unknownFacade(request.type());
    }
    try {
      return services.facades().find(kind(), request.type(), request.version(), request.request());
    } catch (RpcFailure failure) {
      services.unknownCalls().note(kind(), request, client());
      throw failure;
    }
  }

  private String logged(RpcRequest request, RuntimeException fault) {
    var name = request.type() + "." + request.request();
    LOGGER.log(System.Logger.Level.ERROR, name + " failed for " + client(), fault);
    return name + " failed; the controller's log tells more";
  }

  private String client() {
    var known = login;
    return known == null ? peer.userAgent() : known.client();
  }

  public Engine engine() {
    return services.engine();
  }

  public RpcServices services() {
    return services;
  }

  public ConnectionKind kind() {
    return model.isPresent() ? ConnectionKind.MODEL : ConnectionKind.CONTROLLER;
  }

  /** Empty for a connection to the controller. */
  public Optional<ModelId> model() {
    return model;
  }

  public Peer peer() {
    return peer;
  }

  public Watchers watchers() {
    return watchers;
  }

  public boolean loggedIn() {
    return login != null;
  }

  public Login login() {
    var known = login;
    if (known == null) {
      throw Rejected.permissionDenied();
    }
    return known;
  }

  public void loggedIn(Login as) {
    login = as;
  }

  /** Ends what the connection still waits for. */
  @Override
  public void close() {
    watchers.close();
  }
}
