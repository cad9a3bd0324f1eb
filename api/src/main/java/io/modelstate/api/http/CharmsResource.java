package io.modelstate.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.modelstate.charms.CharmFolder;
import io.modelstate.domain.Rejected;
import io.modelstate.domain.bundle.CharmUrl;
import io.modelstate.domain.model.ModelState;
import io.modelstate.domain.model.charm.CharmCommand.AddCharm;
import io.modelstate.domain.model.charm.CharmMetadata;
import io.modelstate.domain.name.ModelId;
import io.modelstate.domain.name.Names;
import io.modelstate.runtime.engine.Engine;
import io.modelstate.wire.model.WireError;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Objects;

/** Where Juju's clients send charms of their own to, as a zip. What runs in them is not kept. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CharmsResource {
  private static final String CURL = "Juju-Curl";

  private final Engine engine;

  CharmsResource(Engine engine) {
    this.engine = engine;
  }

  record Uploaded(String charmUrl) {}

  record Failure(WireError error) {}

  @Put(uri = "/model-{uuid}/charms/{object}", consumes = MediaType.ALL)
  HttpResponse<byte[]> put(
      HttpRequest<?> request,
      @PathVariable String uuid,
      @PathVariable String object,
      @Body byte[] zip) {
    Objects.requireNonNull(object); // Its hash; the charm says itself what it is called.
    return uploaded(request, uuid, zip);
  }

  @Post(uri = "/model/{uuid}/charms", consumes = MediaType.ALL)
  HttpResponse<byte[]> post(HttpRequest<?> request, @PathVariable String uuid, @Body byte[] zip) {
    return uploaded(request, uuid, zip);
  }

  private HttpResponse<byte[]> uploaded(HttpRequest<?> request, String uuid, byte[] zip) {
    try {
      var url = add(request, model(uuid), CharmFolder.unzipped(zip));
      return JsonAnswer.ok(new Uploaded(url)).header(CURL, url);
    } catch (Rejected e) {
      var prefix = e.code() == Rejected.Code.UNAUTHORIZED ? "" : "cannot upload charm: ";
      var error = new WireError(prefix + e.message(), e.code().text());
      return JsonAnswer.of(
          e.code() == Rejected.Code.UNAUTHORIZED ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST,
          MediaType.APPLICATION_JSON_TYPE,
          new Failure(error));
    }
  }

  /** Each upload is a revision of its own. */
  private String add(HttpRequest<?> request, ModelId model, CharmMetadata metadata) {
    var state = engine.model(model).orElseThrow(() -> unknown(model));
    var url = "local:%s-%d".formatted(metadata.name(), nextRevision(state, metadata.name()));
    engine.execute(new AddCharm(model, url, metadata), Caller.sender(request));
    return url;
  }

  private static int nextRevision(ModelState state, String name) {
    return state.charms().byUrl().keySet().stream()
        .map(CharmUrl::parse)
        .filter(url -> url.schema().equals("local") && url.name().equals(name))
        .mapToInt(url -> url.revision().orElse(0) + 1)
        .max()
        .orElse(0);
  }

  private static ModelId model(String uuid) {
    if (!Names.validModelUuid(uuid)) {
      throw new Rejected(Rejected.Code.MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(uuid));
    }
    return new ModelId(uuid);
  }

  private static Rejected unknown(ModelId model) {
    return new Rejected(Rejected.Code.MODEL_NOT_FOUND, "unknown model: \"%s\"".formatted(model));
  }
}
